// The board by keyboard, and what only a browser can do with its ticks. Everything here has another way
// without it: links, boxes and buttons of the page itself.
(() => {
  "use strict";

  const OFF = "rolefit-keys-off";
  const ROW = "rolefit-board-row";
  const find = (selector) => document.querySelector(selector);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const rows = () => all("#board .board tbody tr");
  const ticks = () => all("#board input[name=application]");
  const ticked = () => ticks().filter((tick) => tick.checked);
  const nameOf = (row) => row.querySelector("th a").textContent.trim();
  const say = (words) => {
    find("#said").textContent = words;
  };
  const at = () => rows().indexOf(document.activeElement?.closest?.("#board .board tbody tr"));

  // Ticks: how many there are is said, and one box ticks the page.
  function tell() {
    const everybody = find("#everybody")?.checked;
    const number = ticked().length;
    const picked = find("[data-picked]");
    if (!picked) return;
    const words = number === 1 ? "1 candidate ticked:" : `${number} candidates ticked:`;
    picked.textContent = everybody ? "Everybody who matches:" : number ? words : "Tick candidates, then:";
    const page = find("[data-all]");
    page.hidden = false;
    page.checked = number > 0 && number === ticks().length;
    page.indeterminate = number > 0 && number < ticks().length;
  }

  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-all]")) {
      for (const tick of ticks()) tick.checked = event.target.checked;
    }
    if (event.target.closest("#moves")) {
      tell();
      say(find("[data-picked]").textContent);
    }
  });

  // Keys.
  function go(step) {
    const found = rows();
    if (!found.length) return;
    const from = at();
    const to = from < 0 ? (step > 0 ? 0 : found.length - 1) : from + step;
    if (to < 0 || to >= found.length) {
      say(to < 0 ? "This is the first candidate on the page." : "This is the last candidate on the page.");
      return;
    }
    const link = found[to].querySelector("th a");
    link.focus();
    link.scrollIntoView({ block: "nearest" });
    say(`${nameOf(found[to])}, ${to + 1} of ${found.length}`);
  }

  function tick() {
    const row = rows()[at()];
    const box = row?.querySelector("input[name=application]");
    if (!box) {
      say(row ? `${nameOf(row)} cannot be moved.` : "Go to a candidate first: j.");
      return;
    }
    box.checked = !box.checked;
    tell();
    say(`${nameOf(row)} ${box.checked ? "ticked" : "not ticked"}. ${find("[data-picked]").textContent}`);
  }

  function act(key) {
    const button = find(`#moves button[data-key="${key}"]`);
    if (!button) return false;
    if (!ticked().length && !find("#everybody")?.checked) {
      const box = rows()[at()]?.querySelector("input[name=application]");
      if (!box) {
        say("Tick candidates first: j to go to one, x to tick.");
        return true;
      }
      box.checked = true;
    }
    sessionStorage.setItem(ROW, String(Math.max(at(), 0)));
    button.click();
    return true;
  }

  function help() {
    const dialog = find("#keys");
    find("#keys-on").checked = !localStorage.getItem(OFF);
    dialog.showModal();
  }

  const KEYS = {
    j: () => go(1),
    k: () => go(-1),
    x: () => find("#moves") && tick(),
    "/": () => find("#id_q").focus(),
    "?": help,
  };

  const typing = (target) =>
    target.isContentEditable ||
    target.matches("select, textarea, input:not([type=checkbox], [type=radio], [type=submit])");

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (typing(event.target) || find("#keys").open) return;
    if (localStorage.getItem(OFF) && event.key !== "?") return;
    if (Object.hasOwn(KEYS, event.key)) {
      KEYS[event.key]();
      event.preventDefault();
    } else if (act(event.key)) {
      event.preventDefault();
    }
  });

  // The page renews itself while files are read, but not under somebody's ticks: then only the progress does.
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.target.id !== "board" || !(ticked().length || find("#everybody")?.checked)) return;
    event.detail.shouldSwap = false;
    const fresh = new DOMParser().parseFromString(event.detail.serverResponse, "text/html");
    const reading = fresh.querySelector("#reading");
    find("#reading")?.replaceWith(reading ?? "");
  });
  document.addEventListener("htmx:afterSettle", tell);

  find("#keys-on").addEventListener("change", (event) => {
    if (event.target.checked) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, "1");
  });
  const button = find("[data-keys]");
  button.hidden = false;
  button.addEventListener("click", help);
  tell();

  // After a move by key: on with who stands there now.
  const before = sessionStorage.getItem(ROW);
  if (before !== null) {
    sessionStorage.removeItem(ROW);
    const found = rows();
    found[Math.min(Number(before), found.length - 1)]?.querySelector("th a").focus();
  }
})();
