// Nothing here is needed: every page and form works without it. It counts characters, adds and removes
// repeated rows without a new page, closes the menu with Escape, and shows that a sent form is on its way.
"use strict";

function countCharacters(area) {
  const line = document.getElementById(area.id + "-count");
  const most = Number(area.dataset.count);
  if (!line || !most) return;
  const tell = () => {
    const left = most - Array.from(area.value).length;
    const words = left < 0 ? area.dataset.countOver : area.dataset.countLeft;
    line.textContent = words + " " + Math.abs(left);
    line.classList.toggle("field__count--over", left < 0);
  };
  area.addEventListener("input", tell);
  tell();
}

// A row's inputs are named <list>-<number>…; numbers follow the order on the page.
function numberRows(list) {
  const name = list.dataset.rows;
  const pattern = new RegExp("(^|\\s)" + name + "-\\d+", "g");
  list.querySelectorAll("[data-row]").forEach((row, index) => {
    const renamed = (text) => text.replace(pattern, "$1" + name + "-" + index);
    row.querySelectorAll("*").forEach((part) => {
      for (const attribute of ["id", "name", "for", "aria-describedby"]) {
        if (part.hasAttribute(attribute)) part.setAttribute(attribute, renamed(part.getAttribute(attribute)));
      }
      if (part.name === "remove_row") part.value = name + "-" + index;
    });
    row.setAttribute("aria-label", row.dataset.rowWord + " " + (index + 1));
    row.querySelectorAll("[data-row-number]").forEach((place) => { place.textContent = index + 1; });
  });
}

function emptyInputs(row) {
  row.querySelectorAll("input, textarea, select").forEach((input) => {
    if (input.type === "checkbox" || input.type === "radio") input.checked = false;
    else if (input.tagName === "SELECT") input.selectedIndex = 0;
    else input.value = "";
    input.removeAttribute("aria-invalid");
  });
  row.querySelectorAll(".field__error").forEach((error) => error.remove());
  row.querySelectorAll(".field--wrong").forEach((field) => field.classList.remove("field--wrong"));
}

function repeatRows(list) {
  const most = Number(list.dataset.most) || Infinity;
  list.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    const rows = list.querySelectorAll("[data-row]");
    if (!button || rows.length === 0) return;
    if (button.name === "add_row" && rows.length < most) {
      event.preventDefault();
      const row = rows[rows.length - 1].cloneNode(true);
      // Before it stands on the page: radios of the same name would lose their answer to the copy's.
      emptyInputs(row);
      row.querySelectorAll("[name]").forEach((part) => { part.name = part.name.replace(/-\d+/, "-" + rows.length); });
      rows[rows.length - 1].after(row);
      numberRows(list);
      const first = row.querySelector("input:not([type=hidden]), textarea, select");
      if (first) first.focus();
    } else if (button.name === "remove_row") {
      event.preventDefault();
      const row = button.closest("[data-row]");
      if (rows.length === 1) emptyInputs(row);
      else { row.remove(); numberRows(list); }
      const add = list.querySelector("[name=add_row]");
      if (add) add.focus();
    }
  });
}

function showItWorks(form) {
  form.addEventListener("submit", (event) => {
    if (event.submitter) event.submitter.setAttribute("aria-busy", "true");
  });
}

document.querySelectorAll("textarea[data-count]").forEach(countCharacters);
document.querySelectorAll("[data-rows]").forEach(repeatRows);
document.querySelectorAll("form[method=post]").forEach(showItWorks);
document.addEventListener("keydown", (event) => {
  const menu = document.querySelector(".menu[open]");
  if (event.key !== "Escape" || !menu || !menu.contains(document.activeElement)) return;
  menu.open = false;
  menu.querySelector("summary").focus();
});
// A page brought back by the back button is not on its way any more.
window.addEventListener("pageshow", () => {
  document.querySelectorAll("[aria-busy=true]").forEach((button) => button.removeAttribute("aria-busy"));
});
