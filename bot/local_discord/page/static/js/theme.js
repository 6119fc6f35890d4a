// Sets the colours before the page is drawn, so that it doesn't flash.
(() => {
  let theme = null;
  try {
    theme = JSON.parse(localStorage.getItem("remembered") ?? "{}").theme;
  } catch {
    // Nothing valid is stored: the system's setting applies.
  }
  const system = matchMedia("(prefers-color-scheme: light)").matches ? "light" : "dark";
  document.documentElement.dataset.theme = theme === "light" || theme === "dark" ? theme : system;
})();
