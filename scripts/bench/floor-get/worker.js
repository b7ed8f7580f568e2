// The least that a worker can do to answer with what is kept: one get of one record.
chrome.runtime.onMessage.addListener((key, _sender, respond) => {
  chrome.storage.local.get(key).then(respond);
  return true;
});
