// Single keys for whoever decides many tasks a morning. They act only while the review has the focus, never in a field that is typed
// into, and can be switched off (WCAG 2.1.4). Whatever a key does a button or a link does too; without script nothing is missing.
(() => {
  const review = document.getElementById('review');
  const box = document.getElementById('keys-on');
  const says = document.getElementById('keys-say');
  const remembered = 'monarca.review.keys';
  const typed = (element) => element.matches('textarea, select, input:not([type=radio], [type=checkbox])');

  const recall = () => {
    try { return localStorage.getItem(remembered) !== 'off'; } catch { return true; }
  };
  const keep = (on) => {
    try { localStorage.setItem(remembered, on ? 'on' : 'off'); } catch { /* It holds for this page then. */ }
  };
  const show = () => {
    review.classList.toggle('with-keys', box.checked);
  };

  // The pair that has the focus; else the first.
  const current = () => {
    const panel = document.activeElement.closest('#review .panel');
    return panel?.querySelector('[name=decision]') ? panel : review.querySelector('[name=decision]')?.closest('.panel') || review;
  };
  const of = (key) => current().querySelector(`[data-key="${key}"]`) || document.querySelector(`[rel=next][data-key="${key}"], details[data-key="${key}"]`);

  const choose = (digit) => {
    const reasons = of('1');
    if (!reasons || !reasons.options[digit]) { return; }
    reasons.selectedIndex = digit;
    says.textContent = `${reasons.labels[0].textContent}: ${reasons.options[digit].textContent}`;
  };

  const needed = (button) => button.closest('.panel').querySelector(`[name=${button.dataset.needs}]`);

  const act = (element) => {
    if (element.matches('[type=radio]')) {
      element.checked = true;
      says.textContent = element.labels[0].textContent;
    } else if (element.matches('details')) {
      element.open = !element.open;
    } else if (element.dataset.needs && !needed(element).value) {
      needed(element).focus();
      says.textContent = says.dataset.choose;
    } else {
      element.click();
    }
  };

  review.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && typed(event.target)) { review.focus(); return; }
    if (!box.checked || event.ctrlKey || event.altKey || event.metaKey || typed(event.target)) { return; }
    if (/^[1-9]$/.test(event.key)) {
      event.preventDefault();
      choose(Number(event.key));
      return;
    }
    const element = /^[a-z?]$/i.test(event.key) && of(event.key.toLowerCase());
    if (element) {
      event.preventDefault();
      act(element);
    }
  });

  // A second press while the first is on its way sends nothing again.
  review.addEventListener('submit', (event) => {
    if (event.target.dataset.sent) { event.preventDefault(); }
    event.target.dataset.sent = 'yes';
  });
  addEventListener('pageshow', () => review.querySelectorAll('form').forEach((form) => delete form.dataset.sent));

  review.querySelectorAll('select[data-key="1"] option').forEach((option) => {
    if (option.index > 0) { option.textContent = `${option.index} ${option.textContent}`; }
  });
  box.checked = recall();
  box.addEventListener('change', () => { keep(box.checked); show(); });
  document.querySelector('.keys').hidden = false;
  show();
})();
