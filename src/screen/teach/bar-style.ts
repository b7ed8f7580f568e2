export const BAR_HOST_STYLE =
  "all:initial!important;position:fixed!important;left:0!important;right:0!important;" +
  "z-index:2147483647!important;display:block!important";

/** On the section: the host's own `all: initial` outranks what is said of it in here. White on black with yellow focus: it is told from any console, and read in any light. */
export const BAR_STYLE = `
*{box-sizing:border-box}
section{max-height:60vh;overflow:auto;padding:14px 20px 16px;color:#fff;background:#0b0c0c;font:400 19px/1.35 Arial,Helvetica,sans-serif;text-align:left;border:4px solid #fd0;border-width:4px 0;overflow-wrap:anywhere}
.top{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:4px 16px}
.progress,.keys{color:#cecece;font-size:16px}
h2{margin:2px 0 0;font:700 24px/1.25 Arial,Helvetica,sans-serif}
p{margin:4px 0 0}
.keys{margin-top:10px}
.links{display:flex;flex-wrap:wrap;gap:4px 20px}
.over{font-weight:700}
.over:empty{display:none}
ul{margin:10px 0 0;padding:0;list-style:none}
li{display:flex;flex-wrap:wrap;align-items:center;gap:4px 12px;margin-top:8px}
label{min-width:min(14em,100%);font-weight:700}
select{min-height:44px;max-width:100%;padding:4px 8px;border:2px solid #fff;border-radius:0;font:inherit;color:#0b0c0c;background:#fff}
.buttons{display:flex;flex-wrap:wrap;gap:10px;margin-top:12px}
button{min-height:44px;padding:7px 14px;border:2px solid #fff;border-radius:0;font:inherit;color:#fff;background:#0b0c0c;text-align:left;cursor:pointer}
button:hover{background:#383838}
button.main{border-color:#fff;color:#0b0c0c;background:#fff;font-weight:700}
button.main:hover{background:#dbdad9}
button.link{min-height:24px;padding:0;border:0;color:#cecece;font-size:16px;text-decoration:underline}
select:focus-visible{outline:3px solid #fd0;outline-offset:0;box-shadow:inset 0 0 0 2px #0b0c0c}
button:focus-visible{outline:3px solid #fd0;outline-offset:0;border-color:#0b0c0c;color:#0b0c0c;background:#fd0;box-shadow:inset 0 0 0 2px #0b0c0c}
@media (max-width:480px){section{padding:10px 12px 12px;font-size:17px}h2{font-size:20px}}
@media (forced-colors:active){button,select{border-color:ButtonText}}
@media print{:host{display:none!important}}
`;
