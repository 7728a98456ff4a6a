// On a shared computer: a page that nobody uses gives way to the goodbye page, so that nothing stays on the screen.
// Typing and tapping is using; the server hears of it once a minute. Without JavaScript the page goes away all the same.
"use strict";

const { seconds, goodbye, here } = document.currentScript.dataset;
const allowed = Number(seconds) * 1000;
let used = Date.now();
let told = used;

function leave() {
  window.location.replace(goodbye);
}

async function look() {
  const now = Date.now();
  if (now - used >= allowed) {
    leave();
  } else if (used > told && now - told >= 60000) {
    told = now;
    const reply = await fetch(here, { redirect: "manual", cache: "no-store" }).catch(() => null);
    if (reply && reply.status !== 204) leave();
  }
}

for (const kind of ["keydown", "pointerdown"]) {
  document.addEventListener(kind, () => { used = Date.now(); }, { passive: true });
}
setInterval(look, 5000);
// A computer that slept, or a page brought back by the back button, looks at once.
document.addEventListener("visibilitychange", look);
window.addEventListener("pageshow", (event) => { if (event.persisted) leave(); });
