// The form of an opening: how many it would suit is told again when something that counts has changed.
"use strict";
const told = document.querySelector("[data-suiting]");
if (told) {
  const form = told.closest("form"), counts = /^(kind$|hours_|times|starts_|workplace_id|places-|licences)/;
  let timer = 0, last = "";
  const ask = async () => {
    const asked = new URLSearchParams([...new FormData(form)].filter(([name, value]) => value && counts.test(name)));
    if (last === (last = asked.toString())) return;
    try {
      const { lines } = await (await fetch(told.dataset.suiting + "?" + asked)).json();
      if (last !== asked.toString()) return;
      told.replaceChildren(...lines.map((line) => Object.assign(document.createElement("p"), { textContent: line })));
    } catch { /* no network: the button asks as well */ }
  };
  form.addEventListener("change", () => { clearTimeout(timer); timer = setTimeout(ask, 700); });
}
