"use strict";

// Everything works without this file; it saves a press of a button here and there.

// The steps of a launch that are forms: go on at once.
document.querySelector("form[data-submit-at-once]")?.submit();

// After picking inside a frame: show the course in the whole window.
const leave = document.querySelector("a[data-leave-frame]");
if (leave && window.top !== window.self) {
  window.top.location = leave.href;
}

// The tool may ask for the height of its frame ("lti.frameResize"): only the tool, and only for its own frame.
window.addEventListener("message", (event) => {
  const frame = document.querySelector("iframe[data-tool-origin]");
  if (!frame || event.source !== frame.contentWindow || event.origin !== frame.dataset.toolOrigin) {
    return;
  }
  const height = Number(messageOf(event.data)?.height);
  if (Number.isFinite(height) && height > 0) {
    frame.style.height = `${Math.min(Math.max(height, 200), 20000)}px`;
  }
});

function messageOf(data) {
  let message = data;
  if (typeof data === "string") {
    try {
      message = JSON.parse(data);
    } catch {
      return null;
    }
  }
  return message?.subject === "lti.frameResize" ? message : null;
}
