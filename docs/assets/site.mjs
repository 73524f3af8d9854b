/**
 * What the pages do beyond showing: leave at once, keep the section when the language changes, open
 * menu and search by keyboard, print a page or one form of it, hush a note.
 * Every one of them is a link or a control that a reader without JavaScript either can use as it is or does not see.
 */

/**
 * Leaves for another address so that "back" does not return here, and blanks the page while that loads.
 * @param {string} address
 * @param {Window} window
 */
export function leave(address, window) {
  window.document.title = " ";
  window.document.documentElement.style.display = "none";
  window.location.replace(address);
}

/**
 * The address of the other language's page, at the section that is being read: both have the same ids.
 * @param {string} address
 * @param {string} hash with its "#", or empty
 * @returns {string}
 */
export function withSection(address, hash) {
  return address.split("#")[0] + hash;
}

/**
 * Does a rule that binds these concern a kind of firm? What binds everyone concerns every firm.
 * @param {string} binds words with spaces between them
 * @param {string} firm empty for all firms
 * @returns {boolean}
 */
export function concerns(binds, firm) {
  const bound = binds.split(" ");
  return !firm || bound.includes(firm) || bound.includes("everyone");
}

/**
 * Shows, of all tables of limits, the rows that concern a kind of firm, and hides tables left empty.
 * @param {Document} document
 * @param {string} firm
 */
export function filterLimits(document, firm) {
  for (const table of document.querySelectorAll("table.kb-limits")) {
    let shown = 0;
    for (const row of table.querySelectorAll("tr[data-binds]")) {
      row.hidden = !concerns(row.dataset.binds, firm);
      if (!row.hidden) shown += 1;
    }
    table.hidden = shown === 0;
  }
}

/**
 * A heading and what stands under it, up to the next of its rank.
 * @param {Element} heading
 * @returns {Element[]}
 */
export function sectionOf(heading) {
  const section = [heading];
  for (let next = heading.nextElementSibling; next && next.tagName !== heading.tagName; next = next.nextElementSibling) section.push(next);
  return section;
}

/**
 * Is this something to be filled in: a list to tick, or a text with blanks?
 * @param {Element} element
 */
export function isForm(element) {
  return element.matches(".task-list") || (element.matches("blockquote") && /_{4}|＿{2}/.test(element.textContent));
}

/**
 * Gives every form of a page a button that prints it alone: a letter as it is sent, a list below the title of its page.
 * @param {Document} document
 * @param {Window} window
 * @param {string} label
 */
export function printForms(document, window, label) {
  if (document.querySelector(".kb-contents")) return; // several pages bound together print as one
  for (const heading of document.querySelectorAll("article > h2")) {
    const section = sectionOf(heading);
    const form = section.filter(isForm).pop();
    if (!form) continue;
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: "kb-print", textContent: label });
    button.addEventListener("click", () => {
      const shown = form.matches("blockquote") ? [form] : [heading.parentElement.querySelector("h1"), ...section];
      const rest = [...heading.parentElement.children].filter((element) => !shown.includes(element));
      for (const element of rest) element.dataset.kbUnprinted = "";
      window.addEventListener("afterprint", () => rest.forEach((element) => delete element.dataset.kbUnprinted), { once: true });
      window.print();
    });
    form.after(button);
  }
}

/**
 * Attaches the behaviours to a document.
 * @param {Document} document
 * @param {Window} window
 */
export function start(document, window) {
  document.querySelector("[data-kb-exit]")?.addEventListener("click", (event) => {
    event.preventDefault();
    leave(event.currentTarget.href, window);
  });

  document.querySelector("[data-kb-switch]")?.addEventListener("click", (event) => {
    const link = event.currentTarget;
    link.href = withSection(link.href, window.location.hash);
  });

  for (const button of document.querySelectorAll("[data-kb-opens]")) {
    const toggle = document.getElementById(button.dataset.kbOpens);
    button.addEventListener("click", () => {
      toggle.click();
      if (button.dataset.kbFocus) document.querySelector(button.dataset.kbFocus).focus();
    });
    toggle.addEventListener("change", () => {
      button.setAttribute("aria-expanded", String(toggle.checked));
      if (!toggle.checked && button.checkVisibility()) button.focus();
    });
  }

  for (const choice of document.querySelectorAll("[data-kb-firm]")) {
    choice.parentElement.hidden = false;
    choice.addEventListener("change", () => filterLimits(document, choice.value));
  }

  for (const button of document.querySelectorAll("[data-kb-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
    printForms(document, window, button.dataset.kbSheet);
  }

  if (document.querySelector("[data-kb-offline]") || document.documentElement.dataset.kbSaved) {
    import("./offline/page.mjs").then((offline) => offline.start(document, window));
  }

  // The menu covers the page, which then is no place for the focus to wander off to.
  const menu = document.getElementById("__drawer");
  menu?.addEventListener("change", () => {
    for (const behind of document.querySelectorAll(".md-content, .md-footer")) behind.inert = menu.checked;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && menu?.checked) menu.click();
  });

  // A note that covers text must be dismissible without moving pointer or focus (WCAG 1.4.13).
  const root = document.documentElement;
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") root.dataset.kbQuiet = "";
  });
  for (const moved of ["pointermove", "focusin"]) document.addEventListener(moved, () => delete root.dataset.kbQuiet);
}

if (typeof document !== "undefined") start(document, window);
