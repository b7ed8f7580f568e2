import { readFileSync } from "node:fs";
import { parseAnnotations } from "../annotations";
import { compile } from "../compile";
import { PolicyError } from "../policy-error";
import { compareTexts } from "./compare";
import { htmlReport } from "./html-report";
import { textReport } from "./text-report";
const E="src/policy/editions/";
const web=readFileSync(E+"managing-client-contact.web.md","utf8"); const print=readFileSync(E+"managing-client-contact.print.txt","utf8");
const src=readFileSync(E+"annotations.jsonc"); const ann=parseAnnotations("a",src.toString());
let seed=Number(process.argv[2]??1); const rnd=(n:number)=>{seed=(seed*1103515245+12345)&0x7fffffff;return Math.floor(seed/0x7fffffff*n)%n};
const mutate=(t:string):string=>{
  const words=t.split(/(\s+)/); const i=rnd(words.length); const lines=t.split("\n"); const j=rnd(lines.length);
  switch(rnd(9)){
   case 0: words.splice(i,1+rnd(6)); return words.join("");
   case 1: words[i]="xyz"; return words.join("");
   case 2: words.splice(i,0," Newly said here. "); return words.join("");
   case 3: lines.splice(j,1+rnd(8)); return lines.join("\n");
   case 4: {const k=lines.splice(j,1+rnd(12)); lines.splice(rnd(lines.length),0,...k); return lines.join("\n");}
   case 5: lines.splice(rnd(lines.length),0,...lines.slice(j,j+1+rnd(12))); return lines.join("\n");
   case 6: {const at=rnd(t.length); return t.slice(0,at)+t.slice(at+1)}
   case 7: {const k=rnd(words.length); [words[i],words[k]]=[words[k]!,words[i]!]; return words.join("")}
   default: {const at=rnd(t.length); return t.slice(0,at)+"[]()*#-\n<>.:“\ufeff\u00a0"[rnd(15)]+t.slice(at)}
  }};
let tried=0,mended=0,bad=0, ok=0;
for(let n=0;n<Number(process.argv[3]??300);n++){
  let t=web; for(let k=0;k<=rnd(3);k++) t=mutate(t);
  const r=await compareTexts({file:"o.md",text:web},{file:"n.md",text:t},ann); textReport(r);htmlReport(r);
  let problems:string[]=[];
  try{ await compile([{id:"web",format:"markdown",file:"n.md",bytes:new TextEncoder().encode(t)}],{file:"a",bytes:new Uint8Array(src)}) }catch(e){ if(!(e instanceof PolicyError)) throw e; problems=e.problems.map(p=>p.message)}
  const told=r.mismatches.length+r.uncovered+r.findings.filter(f=>!/no-break|can't be seen|Windows|carriage/.test(f.message)).length;
  if((problems.length>0)!==(told>0)){bad++; console.log("DISAGREE",n,problems.slice(0,3),r.mismatches.map(m=>m.name+m.problem),r.findings.map(f=>f.message), r.uncovered);}
  else ok++;

  if(r.findings.length===0 && told>0){
    const A=structuredClone(ann.annotations) as any; let skip=false;
    for(const m of r.mismatches){ const id=/^row (.+)$/.exec(m.name)?.[1]; const label=/^the statement "(.+)"$/.exec(m.name)?.[1];
      if(m.paste===undefined){ if(id && /gone/.test(m.problem)) {A.rows=A.rows.filter((x:any)=>x.id!==id); if (JSON.stringify([A.statements,A.routes,A.situations,A.odd]).includes('"'+id+'"')) skip=true;} else skip=true; continue;}
      const o=JSON.parse("{"+m.paste+"}"); if(id&&o.from&&!o.to) delete A.rows.find((x:any)=>x.id===id).to;
      if(id&&(o.section||/follow the section/.test(m.problem))) skip=true;
      Object.assign(id?A.rows.find((x:any)=>x.id===id):A.statements.find((x:any)=>x.label===label),o);}
    for(const d of r.drafts){ const x=/^(after|before) (\S+?),?( |$)/.exec(d.place)!; const at=A.rows.findIndex((q:any)=>q.id===x[2]); if(at<0){skip=true;break;} A.rows.splice(x[1]==="after"?at+1:at,0,d.row);}
    if(!skip){ tried++; try{ await compile([{id:"web",format:"markdown",file:"n.md",bytes:new TextEncoder().encode(t)}],{file:"a",bytes:new TextEncoder().encode(JSON.stringify(A))}); mended++; }catch(e){ console.log("UNMENDED",n,String((e as Error).message).slice(0,500), r.mismatches.map(m=>m.name+": "+m.problem+m.paste), r.drafts.map(d=>d.json+d.place), r.sections.flatMap(s=>s.excerpts.map(e=>e.pieces.map(p=>p.kind[0]+p.text).join("|")))); } }
  }
}
console.log({ok,bad,tried,mended});
