// Suggestions under the search boxes while somebody types: a combobox with a list, by keyboard as by
// mouse. Without it, and whenever the server does not answer, the box is the plain one it was.
(() => {
  "use strict";

  const LEAST = 2; // letters
  const PAUSE = 120; // milliseconds without a key
  const KINDS = {
    profile: "Gương",
    person: "Người",
    practice: "Mô hình",
    news: "Tin, bài",
    campaign: "Phong trào",
    event: "Sự kiện",
    directive: "Văn bản",
    procedure: "Thủ tục",
    material: "Tài liệu",
    monday: "Câu chuyện",
    column: "Chuyên mục",
    unit: "Đơn vị",
    field: "Lĩnh vực",
    topic: "Việc cần giải quyết",
    tag: "Thẻ",
  };

  const attach = (input, number) => {
    const form = input.form;
    const list = document.createElement("ul");
    const status = document.createElement("span");
    list.id = `goi-y-${number}`;
    list.className = "suggest";
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "Gợi ý");
    status.className = "vh";
    status.setAttribute("role", "status");
    form.append(list, status);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-controls", list.id);
    input.autocomplete = "off";

    let clock = 0;
    let asked = null;
    let chosen = -1;
    const options = () => [...list.children];

    const close = () => {
      clearTimeout(clock);
      if (asked) asked.abort();
      chosen = -1;
      list.hidden = true;
      list.replaceChildren();
      status.textContent = "";
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    };

    const choose = (at) => {
      const all = options();
      chosen = all.length ? (at + all.length) % all.length : -1;
      for (const [index, option] of all.entries()) {
        option.setAttribute("aria-selected", String(index === chosen));
      }
      input.setAttribute("aria-activedescendant", all[chosen].id);
      all[chosen].scrollIntoView({ block: "nearest" });
    };

    const show = (suggestions) => {
      list.replaceChildren(
        ...suggestions.map(({ text, url, type }, index) => {
          const option = document.createElement("li");
          const name = document.createElement("span");
          const kind = document.createElement("small");
          option.id = `${list.id}-${index}`;
          option.setAttribute("role", "option");
          option.setAttribute("aria-selected", "false");
          option.dataset.url = url;
          name.textContent = text;
          kind.textContent = KINDS[type] || "";
          option.append(name, " ", kind);
          return option;
        }),
      );
      chosen = -1;
      list.hidden = !suggestions.length;
      input.setAttribute("aria-expanded", String(!list.hidden));
      input.removeAttribute("aria-activedescendant");
      status.textContent = suggestions.length
        ? `${suggestions.length} gợi ý, dùng phím mũi tên để chọn`
        : "";
    };

    const ask = async () => {
      const words = input.value.trim();
      if (asked) asked.abort();
      if (words.length < LEAST) {
        close();
        return;
      }
      asked = new AbortController();
      try {
        const address = `${input.dataset.suggest}?q=${encodeURIComponent(words)}`;
        const response = await fetch(address, { signal: asked.signal });
        if (!response.ok) throw new Error(response.status);
        const { suggestions } = await response.json();
        if (document.activeElement === input) show(suggestions);
      } catch (error) {
        if (error.name !== "AbortError") close();
      }
    };

    // A keyboard that composes letters (Telex, VNI) fires this for every state of a word: all are asked,
    // since accents are optional; the pause keeps the questions few.
    input.addEventListener("input", () => {
      clearTimeout(clock);
      clock = setTimeout(ask, PAUSE);
    });
    input.addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        if (list.hidden) return;
        event.preventDefault();
        choose(chosen < 0 && event.key === "ArrowUp" ? -1 : chosen + (event.key === "ArrowDown" ? 1 : -1));
      } else if (event.key === "Enter" && chosen >= 0) {
        event.preventDefault();
        location.assign(options()[chosen].dataset.url);
      } else if (event.key === "Escape" && !list.hidden) {
        event.preventDefault(); // else the browser empties the box as well
        close();
      }
    });
    input.addEventListener("blur", close);
    // Before the box loses the focus and the list goes.
    list.addEventListener("mousedown", (event) => {
      const option = event.target.closest("[role=option]");
      if (!option || event.button) return;
      event.preventDefault();
      location.assign(option.dataset.url);
    });
  };

  for (const [number, input] of document.querySelectorAll("input[data-suggest]").entries()) {
    attach(input, number);
  }
})();
