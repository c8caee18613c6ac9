"use strict";

// Keeps small texts for the tool as long as this page is open, by the letter of 1EdTech's LTI Client Side postMessages and
// LTI postMessage Storage: only for the origin of the tool, only where the login said, every message with its id.

const MOST = 4096; // characters of a key with its value
const KEYS = 500;

const place = document.querySelector("[data-storage]");
const where = place.dataset.storage; // "here", "parent" (here too), "frame" (in the frame beside the tool) or "none"
const kept = new Map();

window.addEventListener("message", (event) => {
  const { data } = event;
  if (typeof data !== "object" || !/^lti\.(capabilities|put_data|get_data)$/.test(data?.subject) || where === "none") {
    return;
  }
  const wrong = mistake(event);
  const answer = wrong ? { error: { code: wrong, message: `${data.subject}: ${wrong}` } } : answers[data.subject](data);
  event.source.postMessage({ subject: `${data.subject}.response`, message_id: data.message_id, ...answer }, event.origin);
});

function mistake({ data, origin }) {
  const text = (name) => typeof data[name] === "string" && data[name] !== "";
  if (origin !== place.dataset.toolOrigin) return "wrong_origin";
  if (!text("message_id")) return "bad_request";
  if (data.subject === "lti.capabilities") return null;
  if (where === "frame") return "unsupported_subject";
  if (!text("key") || (data.value != null && typeof data.value !== "string")) return "bad_request";
  const grows = data.subject === "lti.put_data" && data.value != null;
  const full = data.key.length + (data.value ?? "").length > MOST || (kept.size >= KEYS && !kept.has(data.key));
  return grows && full ? "storage_exhaustion" : null;
}

const answers = {
  "lti.capabilities": () => {
    const frame = where === "frame" ? { frame: "lti_storage" } : {};
    const storage = ["lti.put_data", "lti.get_data"].map((subject) => ({ subject, ...frame }));
    return { supported_messages: [{ subject: "lti.capabilities" }, ...storage] };
  },
  "lti.put_data": ({ key, value }) => {
    if (value == null) kept.delete(key);
    else kept.set(key, value);
    return { key, value };
  },
  "lti.get_data": ({ key }) => ({ key, value: kept.get(key) }),
};
