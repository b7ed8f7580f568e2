// The least that keeps a record twice: one strict write to IndexedDB, then one set. One after the
// other, as in ours: what can be read from storage.local has a second copy then.
const opening = new Promise((done, fail) => {
  const request = indexedDB.open("floor", 1);
  request.onupgradeneeded = () => request.result.createObjectStore("records");
  request.onsuccess = () => done(request.result);
  request.onerror = () => fail(request.error);
});

const writeStrictly = async (record) => {
  const transaction = (await opening).transaction("records", "readwrite", { durability: "strict" });
  transaction.objectStore("records").put(record, "record");
  await new Promise((done, fail) => {
    transaction.oncomplete = done;
    transaction.onabort = () => fail(transaction.error);
  });
};

let record;
chrome.runtime.onMessage.addListener((message, _sender, respond) => {
  if (message.kind === "keep") {
    record = message.record;
    respond(true);
    return false;
  }
  writeStrictly(record)
    .then(() => chrome.storage.local.set({ record }))
    .then(() => respond(true));
  return true;
});
