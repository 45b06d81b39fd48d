// Small comforts on top of pages that work without them: print, copy the address, enlarge a picture.
(() => {
  "use strict";

  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }

  if (navigator.clipboard) {
    for (const button of document.querySelectorAll("[data-copy]")) {
      button.hidden = false;
      button.addEventListener("click", async () => {
        const status = button.parentElement.querySelector("[data-share-status]");
        const word = button.querySelector("span");
        await navigator.clipboard.writeText(button.dataset.copy || location.href);
        if (status) status.textContent = button.dataset.copied;
        if (word) word.textContent = button.dataset.copied;
      });
    }
  }

  // A link to the large picture opens it over the page; Escape or the button closes it.
  const dialog = document.createElement("dialog");
  if (typeof dialog.showModal === "function") {
    dialog.className = "enlarged";
    dialog.setAttribute("aria-label", "Ảnh phóng to");
    const close = document.createElement("button");
    close.type = "button";
    close.className = "btn btn--small";
    close.textContent = "Đóng";
    const image = document.createElement("img");
    const words = document.createElement("p");
    dialog.append(close, image, words);
    close.addEventListener("click", () => dialog.close());
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog) dialog.close();
    });
    document.addEventListener("click", (event) => {
      const link = event.target.closest("a[data-enlarge]");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const inner = link.querySelector("img");
      image.src = link.href;
      image.alt = inner ? inner.alt : "";
      const figure = link.closest("figure");
      const caption = figure && figure.querySelector("figcaption");
      words.textContent = caption ? caption.textContent.trim() : "";
      if (!dialog.isConnected) document.body.append(dialog);
      dialog.showModal();
    });
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
})();
