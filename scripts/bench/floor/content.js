// The least that can be done: hear the page, send one message.
addEventListener("case", (event) => {
  chrome.runtime.sendMessage({ kind: "case", reference: event.detail });
});
const button = document.createElement("button");
button.textContent = "Open Verbatim";
button.style.cssText = "position:fixed;right:0;bottom:0";
button.onclick = () => chrome.runtime.sendMessage({ kind: "open" });
document.documentElement.append(button);
