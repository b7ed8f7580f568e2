chrome.runtime.onMessage.addListener((message, sender, respond) => {
  if (message.kind === "open") chrome.sidePanel.open({ windowId: sender.tab.windowId });
  else chrome.runtime.sendMessage({ kind: "paint", reference: message.reference }).catch(() => {});
  respond(true);
});
