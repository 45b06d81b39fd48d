/* A form is sent once Wagtail has saved it by itself. Sent in the middle of that, a new page meets
   its own draft, made a moment earlier, and is refused because the address is taken. */
(function () {
  "use strict";

  var saving = false;

  function isPageForm(event) {
    return event.target instanceof HTMLFormElement && event.target.id === "page-edit-form";
  }

  function keepButton(form, button) {
    if (!button || !button.name) return;
    var kept = document.createElement("input");
    kept.type = "hidden";
    kept.name = button.name;
    kept.value = button.value;
    form.append(kept);
  }

  function send(event) {
    if (!isPageForm(event)) return;
    var form = event.target;
    form.dataset.wAutosaveActiveValue = "false"; // nothing more is saved behind the sent form
    if (!saving) return;
    event.preventDefault();
    event.stopPropagation();
    keepButton(form, event.submitter); // by then the button shows its progress and is disabled
    var goOn = function () {
      ["w-autosave:success", "w-autosave:error"].forEach(function (name) {
        document.removeEventListener(name, goOn);
      });
      form.requestSubmit();
    };
    document.addEventListener("w-autosave:success", goOn);
    document.addEventListener("w-autosave:error", goOn);
  }

  document.addEventListener("w-autosave:save", function () { saving = true; });
  ["w-autosave:success", "w-autosave:error"].forEach(function (name) {
    document.addEventListener(name, function () { saving = false; });
  });
  document.addEventListener("submit", send, true);
})();
