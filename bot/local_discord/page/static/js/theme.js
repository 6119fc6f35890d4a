// Runs before anything is drawn, so that nothing flashes in the wrong colours.
(() => {
  let theme = null;
  try {
    theme = JSON.parse(localStorage.getItem("remembered") ?? "{}").theme;
  } catch {
    // Nothing readable is remembered: the system decides.
  }
  const system = matchMedia("(prefers-color-scheme: light)").matches ? "light" : "dark";
  document.documentElement.dataset.theme = theme === "light" || theme === "dark" ? theme : system;
})();
