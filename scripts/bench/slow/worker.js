chrome.runtime.onMessage.addListener((_message, sender, respond) => {
  respond(true);
  chrome.tabs.sendMessage(sender.tab.id, "a message from the worker").catch(() => {});
});
