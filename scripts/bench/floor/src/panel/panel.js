chrome.runtime.onMessage.addListener((message) => {
  if (message.kind === "paint") document.querySelector(".case").textContent = message.reference;
});
