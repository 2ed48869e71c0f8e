// Filling in a judgement by keyboard: a digit chooses the level of the requirement that has the focus and goes
// on to the next one. Without this file the same form is filled by Tab, arrows or mouse.
"use strict";

const form = document.querySelector("[data-judging]");

function asked() {
  return [...form.querySelectorAll("fieldset")];
}

function focusOn(fieldset) {
  const wanted = fieldset?.querySelector("input:checked") ?? fieldset?.querySelector("input") ?? form.querySelector("button");
  wanted.focus({ preventScroll: true });
  (fieldset ?? wanted).scrollIntoView({ block: "center" });
}

function count() {
  form.querySelector("[data-done]").textContent = form.querySelectorAll("input:checked").length;
}

function choose(event) {
  const fieldset = event.target.closest("fieldset");
  if (!fieldset || event.altKey || event.ctrlKey || event.metaKey || !/^[0-4]$/.test(event.key)) return;
  const level = fieldset.querySelector(`input[value="${event.key}"]`);
  if (!level) return;
  event.preventDefault();
  level.checked = true;
  count();
  const all = asked();
  focusOn(all[all.indexOf(fieldset) + 1]);
}

if (form) {
  form.addEventListener("keydown", choose);
  form.addEventListener("change", count);
  const first = form.querySelector(".left-open") ?? asked().find((each) => !each.querySelector("input:checked"));
  if (first) focusOn(first);
  count();
}
