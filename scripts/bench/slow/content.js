// Works for 20 ms in each of the ways in which a content script comes to run: see instrument.ts.
const work = () => {
  const end = performance.now() + 20;
  while (performance.now() < end);
};

work();
setTimeout(work, 50);
setTimeout(() => Promise.resolve().then(work), 100);
requestIdleCallback(work);
new MutationObserver(work).observe(document.head, { childList: true });
addEventListener("click", work, { once: true });
chrome.runtime.onMessage.addListener(work);
(async () => {
  await chrome.runtime.sendMessage("hello");
  work();
})();
setTimeout(() => {
  document.head.append(document.createElement("meta"));
  document.body.click();
}, 200);
