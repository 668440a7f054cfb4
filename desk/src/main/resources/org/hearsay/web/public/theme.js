// Light, dark, or as the system has it. A classic script in the head, so that the first paint has the right colours. The button
// with `data-theme-button` goes through the three; its text says which one it is.
(() => {
  const KEY = "hearsay.theme";
  const NEXT = { system: "light", light: "dark", dark: "system" };
  const root = document.documentElement;

  const chosen = () => {
    try {
      const theme = localStorage.getItem(KEY);
      return Object.hasOwn(NEXT, theme) ? theme : "system";
    } catch {
      return "system";
    }
  };
  let theme = chosen();

  const show = () => {
    if (theme === "system") {
      delete root.dataset.theme;
    } else {
      root.dataset.theme = theme;
    }
    for (const button of document.querySelectorAll("[data-theme-button]")) {
      button.textContent = `Theme: ${theme}`;
    }
  };

  show();
  document.addEventListener("DOMContentLoaded", show);
  document.addEventListener("click", (event) => {
    if (event.target.closest?.("[data-theme-button]")) {
      theme = NEXT[theme];
      try {
        localStorage.setItem(KEY, theme);
      } catch {
        // It lasts for this page.
      }
      show();
    }
  });
  window.addEventListener("storage", (event) => {
    if (event.key === KEY) {
      theme = chosen();
      show();
    }
  });
})();
