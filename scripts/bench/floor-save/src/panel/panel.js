const line = document.querySelector(".save");
addEventListener("keydown", async () => {
  line.textContent = "Saving";
  await chrome.runtime.sendMessage({ kind: "save" });
  line.textContent = "Saved";
});
