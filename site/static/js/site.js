// Small comforts on top of pages that work without them: print, copy or pass on the address, larger
// letters, a picture or figure over the page.
(() => {
  "use strict";

  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }

  // What was done is said to a screen reader and, for a while, by the button itself.
  if (navigator.clipboard) {
    for (const button of document.querySelectorAll("[data-copy]")) {
      button.hidden = false;
      const status = button.parentElement.querySelector("[data-share-status]");
      const word = button.querySelector("span");
      const name = word.textContent;
      let clock = 0;
      button.addEventListener("click", async () => {
        await navigator.clipboard.writeText(button.dataset.copy || location.href);
        status.textContent = word.textContent = button.dataset.copied;
        clearTimeout(clock);
        clock = setTimeout(() => {
          status.textContent = "";
          word.textContent = name;
        }, 5000);
      });
    }
  }

  // On a phone its own sheet knows every app that is there.
  if (navigator.share) {
    for (const button of document.querySelectorAll("[data-share]")) {
      button.hidden = false;
      button.addEventListener("click", () => {
        const shared = navigator.share({ title: button.dataset.title, url: button.dataset.share });
        shared.catch(() => {}); // the reader thought better of it
      });
    }
  }

  // Letters in four sizes, remembered on this machine; where nothing can be kept, for this page.
  const SIZES = [100, 115, 130, 150];
  const KEY = "co-chu";
  const sizers = [...document.querySelectorAll("[data-text-size]")];
  let size = 0;
  const resize = () => {
    if (size) document.documentElement.dataset.size = size;
    else delete document.documentElement.dataset.size;
    for (const button of sizers) {
      const next = size + Number(button.dataset.textSize);
      button.setAttribute("aria-disabled", String(next < 0 || next >= SIZES.length));
    }
  };
  try {
    size = Math.min(SIZES.length - 1, Math.max(0, Number(localStorage.getItem(KEY)) || 0));
  } catch {
    // storage is shut off
  }
  resize();
  for (const button of sizers) {
    button.hidden = false;
    button.addEventListener("click", () => {
      if (button.getAttribute("aria-disabled") === "true") return;
      size += Number(button.dataset.textSize);
      resize();
      const status = button.parentElement.querySelector("[data-text-size-status]");
      status.textContent = `Cỡ chữ ${SIZES[size]}%`;
      try {
        localStorage.setItem(KEY, String(size));
      } catch {
        // it holds for this page
      }
    });
  }

  // A link to the large picture opens it over the page, a button the figure beside it; Escape closes.
  const dialog = document.createElement("dialog");
  if (typeof dialog.showModal === "function") {
    dialog.className = "enlarged";
    const close = document.createElement("button");
    close.type = "button";
    close.className = "btn btn--small";
    close.textContent = "Đóng";
    const shown = document.createElement("div");
    dialog.append(close, shown);
    close.addEventListener("click", () => dialog.close());
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog) dialog.close();
    });
    const show = (name, ...parts) => {
      dialog.setAttribute("aria-label", name);
      shown.replaceChildren(...parts);
      if (!dialog.isConnected) document.body.append(dialog);
      dialog.showModal();
    };
    document.addEventListener("click", (event) => {
      const link = event.target.closest("a[data-enlarge]");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const inner = link.querySelector("img");
      const image = document.createElement("img");
      image.src = link.href;
      image.alt = inner ? inner.alt : "";
      const words = document.createElement("p");
      const caption = link.closest("figure").querySelector("figcaption");
      words.textContent = caption ? caption.textContent.trim() : "";
      show("Ảnh phóng to", image, words);
    });
    for (const button of document.querySelectorAll("[data-enlarge-figure]")) {
      button.hidden = false;
      button.addEventListener("click", () => {
        const figure = button.closest("figure").cloneNode(true);
        figure.querySelector("[data-enlarge-figure]").remove();
        // Both stand in one document: the copy's names must be its own.
        for (const part of figure.querySelectorAll("[id]")) part.id += "-to";
        for (const part of figure.querySelectorAll("[aria-labelledby]")) {
          const names = part.getAttribute("aria-labelledby").split(/\s+/);
          part.setAttribute("aria-labelledby", names.map((name) => `${name}-to`).join(" "));
        }
        show("Hình phóng to", figure);
      });
    }
  }

  // On a phone the open menu covers the page: Escape closes it and returns to its button.
  for (const menu of document.querySelectorAll(".nav details")) {
    menu.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && menu.open) {
        menu.open = false;
        menu.querySelector("summary").focus();
      }
    });
  }

  // Which results of a search are opened is counted, without a cookie and without waiting for it.
  for (const list of document.querySelectorAll("[data-opened]")) {
    const count = (event) => {
      const item = event.target.closest("a") && event.target.closest("[data-key]");
      if (!item || event.button > 1 || !navigator.sendBeacon) return;
      const told = new URLSearchParams({ mark: list.dataset.mark, key: item.dataset.key });
      navigator.sendBeacon(list.dataset.opened, told);
    };
    list.addEventListener("click", count);
    list.addEventListener("auxclick", count);
  }
})();
