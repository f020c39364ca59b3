// Runs before the first paint, so that a dark room never flashes white.
(function () {
  var chosen = null;
  try {
    chosen = localStorage.getItem('gavel.theme');
  } catch (_) {
    // Storage can be switched off; the device's own choice stands.
  }
  var dark = matchMedia('(prefers-color-scheme: dark)');
  function apply() {
    var theme = chosen === 'light' || chosen === 'dark' ? chosen : dark.matches ? 'dark' : 'light';
    document.documentElement.dataset.theme = theme;
  }
  apply();
  dark.addEventListener('change', apply);
  addEventListener('gavel:theme', function (event) {
    chosen = event.detail;
    apply();
  });
})();
