// While a submission is at work, its status is asked for again and replaced in place; when it is finished the whole page is.
// Without script the page refreshes itself by its <noscript> mark.
(() => {
  const again = async () => {
    try {
      const answer = await fetch(location.href, { credentials: 'same-origin', headers: { Accept: 'text/html' } });
      if (answer.redirected || !answer.ok) { location.reload(); return; }
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const now = page.getElementById('status');
      if (!now || !now.dataset.running) { location.reload(); return; }
      document.getElementById('status').replaceChildren(...now.childNodes);
    } catch {
      // The network went away for a moment: ask again later.
    }
    setTimeout(again, 2000);
  };
  setTimeout(again, 2000);
})();
