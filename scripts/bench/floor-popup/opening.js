// Tells when the popup can first be typed into: the frame in which a text field has the focus.
const channel = new BroadcastChannel("opening");
const look = () => {
  if (document.activeElement?.localName !== "input") requestAnimationFrame(look);
  // Painted: the task after the frame's own work.
  else setTimeout(() => channel.postMessage(performance.timeOrigin + performance.now()));
};
requestAnimationFrame(look);
channel.onmessage = () => window.close();
