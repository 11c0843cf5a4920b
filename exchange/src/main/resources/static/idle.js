// Before a session ends because nothing is done, asks whether its person is still there; when it has ended, takes what the page shows off the
// screen. What was typed is held in the memory of the page alone, and put back for the same person once they have signed in again.
(() => {
  const dialog = document.getElementById('idle');
  const over = document.getElementById('idle-over');
  const { person, current, signIn, home } = dialog.dataset;
  const seconds = Number(dialog.dataset.seconds);
  const warning = Number(dialog.dataset.warning);
  const channel = 'BroadcastChannel' in window ? new BroadcastChannel('monarca.session') : null;
  const title = document.title;
  let until;
  let typed = document.getElementById('problems') !== null;
  let held = null;

  // Whatever this person does in one tab counts for all of theirs.
  const used = () => {
    until = Date.now() + seconds * 1000;
    if (dialog.open) { dialog.close(); }
  };
  const tell = () => { if (channel) { channel.postMessage(person); } };

  const end = () => {
    if (dialog.open) { dialog.close(); }
    held = [...document.body.children].filter((element) => element !== over);
    held.forEach((element) => element.remove());
    if (!typed) { location.replace(signIn); return; }
    over.hidden = false;
    document.title = document.getElementById('idle-over-title').textContent;
    document.getElementById('idle-over-title').focus();
  };

  // Back to the page, for the same person, with what their forms need in the new session.
  const restore = async () => {
    try {
      const answer = await fetch(current, { credentials: 'same-origin', redirect: 'error', headers: { Accept: 'application/json' } });
      const said = await answer.json();
      if (said.person !== person) { location.replace(home); return; }
      over.hidden = true;
      document.getElementById('idle-not-yet').hidden = true;
      over.before(...held);
      held = null;
      document.querySelectorAll('input[name=_csrf]').forEach((field) => { field.value = said.token; });
      document.title = title;
      document.getElementById('main').focus();
      used();
    } catch {
      document.getElementById('idle-not-yet').hidden = false;
    }
  };

  const stay = async () => {
    try {
      const form = dialog.querySelector('form');
      const answer = await fetch(form.action, { method: 'POST', credentials: 'same-origin', redirect: 'error', body: new URLSearchParams(new FormData(form)) });
      if (!answer.ok) { end(); return; }
      used();
      tell();
    } catch {
      // Nobody can tell whether the session lives: the warning stays until the time is over.
    }
  };

  const warn = (left) => {
    if (!dialog.open) { dialog.showModal(); }
    document.getElementById('idle-left').textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
    const told = document.getElementById('idle-told');
    const spoken = [120, 60, 30, 10].find((step) => left <= step && left > step - 5);
    if (spoken && told.dataset.said !== String(spoken)) {
      told.dataset.said = String(spoken);
      told.textContent = `${told.dataset.secondsLeft} ${spoken}`;
    }
  };

  const look = () => {
    if (held) { return; }
    const left = Math.ceil((until - Date.now()) / 1000);
    if (left <= 0) { end(); } else if (left <= warning) { warn(left); }
  };

  if (channel) {
    channel.addEventListener('message', (message) => {
      if (held) { restore(); } else if (message.data === person) { used(); }
    });
  }
  document.addEventListener('input', () => { typed = true; });
  document.addEventListener('monarca-used', () => { if (!held) { used(); tell(); } });
  dialog.querySelector('form').addEventListener('submit', (event) => { event.preventDefault(); stay(); });
  dialog.addEventListener('cancel', (event) => { event.preventDefault(); stay(); });
  document.getElementById('idle-back').addEventListener('click', restore);
  document.addEventListener('visibilitychange', look);
  setInterval(look, 1000);
  used();
  tell();
})();
