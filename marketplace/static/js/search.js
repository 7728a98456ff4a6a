// Nothing here is needed: the search is a plain form. It offers words while somebody types, shows a chosen filter's
// results without a new page, and asks the browser for the nearest postcode when somebody wants that.
"use strict";

const later = (wait, act) => {
  let timer = 0;
  return (...given) => { clearTimeout(timer); timer = setTimeout(() => act(...given), wait); };
};

function offerWords(holder) {
  const input = holder.querySelector("input[type=search]");
  const list = document.createElement("datalist");
  list.id = input.id + "-words";
  input.after(list);
  input.setAttribute("list", list.id);
  let asked = "";
  const offer = later(150, async () => {
    const typed = input.value.trim();
    if (typed.length < 2 || typed === asked) return;
    asked = typed;
    try {
      const answer = await fetch(holder.dataset.suggest + "?q=" + encodeURIComponent(typed));
      if (!answer.ok || input.value.trim() !== typed) return;
      const { words } = await answer.json();
      list.replaceChildren(...words.map((word) => Object.assign(document.createElement("option"), { value: word })));
    } catch { /* no network: the box works as it is */ }
  });
  input.addEventListener("input", offer);
}

// The answer of a filter comes into this page; the focus stays where it was.
function answerAtOnce(form) {
  const list = document.querySelector(".with-filters__list");
  let latest = 0;
  const ask = later(350, async () => {
    const address = new URL(form.action);
    for (const [name, value] of new FormData(form)) if (value) address.searchParams.append(name, value);
    const mine = ++latest;
    list.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(address, { headers: { Accept: "text/html" } });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.querySelector(".with-filters__list");
      if (mine !== latest) return;
      if (!answer.ok || !fresh) { location.assign(address); return; }
      list.replaceChildren(...fresh.childNodes);
      takeNumbers(form, page.querySelector(".filters"));
      const lead = list.closest(".measure-list").querySelector(":scope > .tags");
      const tags = page.querySelector(".measure-list > .tags");
      if (lead && tags) lead.replaceWith(tags);
      else if (lead) lead.remove();
      else if (tags) list.closest(".with-filters").before(tags);
      const save = page.querySelector(".save-search");
      if (save) document.querySelector(".save-search")?.replaceWith(save);
      history.replaceState(null, "", address);
    } catch { location.assign(address); }
    finally { if (mine === latest) list.removeAttribute("aria-busy"); }
  });
  form.addEventListener("change", ask);
}

// New numbers stand beside the values that are there; a value that is new comes with the next page.
function takeNumbers(form, fresh) {
  if (!fresh) return;
  const numbers = new Map();
  fresh.querySelectorAll(".choice").forEach((choice) => {
    const input = choice.querySelector("input");
    const count = choice.querySelector(".choice__count");
    numbers.set(input.name + "=" + input.value, count ? count.textContent : "");
  });
  form.querySelectorAll(".choice").forEach((choice) => {
    const input = choice.querySelector("input");
    const count = choice.querySelector(".choice__count");
    if (count) count.textContent = numbers.get(input.name + "=" + input.value) ?? "0";
  });
}

function findNear(form) {
  const said = form.querySelector("[data-near-said]");
  const typed = document.getElementById("near");
  if (!navigator.geolocation || !typed) return;
  form.hidden = false;
  const refused = () => { said.textContent = form.dataset.refused; };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    navigator.geolocation.getCurrentPosition(async (found) => {
      // Two decimals are about a kilometre: enough for a postcode, and no more leaves the browser.
      form.elements.lat.value = found.coords.latitude.toFixed(2);
      form.elements.lon.value = found.coords.longitude.toFixed(2);
      try {
        const answer = await fetch(form.action, { method: "POST", body: new FormData(form) });
        const { place, text } = await answer.json();
        said.textContent = text;
        if (place) { typed.value = place; typed.dispatchEvent(new Event("change", { bubbles: true })); }
      } catch { refused(); }
    }, refused, { maximumAge: 600000, timeout: 10000 });
  });
}

document.querySelectorAll("[data-suggest]").forEach(offerWords);
document.querySelectorAll(".filters").forEach(answerAtOnce);
document.querySelectorAll("[data-near-me]").forEach(findNear);
