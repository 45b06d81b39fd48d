/* Đường dẫn không dấu: Wagtail's own table writes Đ as "Dj" and drops letters with two marks.
   The admin's slug controller asks window.unicodeSlugs / XRegExp-free helpers; we normalise the
   title before it does, so "Đường đi" gives "duong-di" exactly as on the server. */
(function () {
  "use strict";

  function plain(text) {
    return text
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "")
      .replace(/đ/g, "d")
      .replace(/Đ/g, "D")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "");
  }

  function patch(application) {
    var controller = application && application.router && application.router.modulesByIdentifier.get("w-slug");
    if (!controller) return false;
    var prototype = controller.definition.controllerConstructor.prototype;
    prototype.slugify = function (event, ignoreUpdate) {
      var value = (event && event.detail && event.detail.value) || this.element.value;
      var slug = plain(value.trim());
      if (!ignoreUpdate) this.element.value = slug;
      return slug;
    };
    prototype.urlify = prototype.slugify;
    return true;
  }

  function start() {
    if (!patch(window.wagtail && window.wagtail.app)) window.setTimeout(start, 50);
  }
  window.guongSangSlug = plain;
  document.addEventListener("DOMContentLoaded", start);
})();
