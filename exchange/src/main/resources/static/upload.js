// Sends a file piece by piece (tus 1.0.0): it goes on by itself when the connection comes back, and from where it stopped when the same file is
// chosen again. Without script, and for what cannot be sent so, the form is sent as it stands.
const PIECE = 4 * 1024 * 1024;
const LONGEST_REST = 15_000;
const FEW_BYTES = 1_000_000;

const form = document.getElementById('upload');
const file = document.getElementById('file');
const dryRun = document.getElementById('dry_run');
const button = form.querySelector('button:not([type])');
const stop = document.getElementById('stop');
const sending = document.getElementById('sending');
const sent = document.getElementById('sent');
const told = document.getElementById('told');
const problem = document.getElementById('sending-problem');
const words = form.dataset;
const language = document.documentElement.lang;

let known = [...document.querySelectorAll('[data-fingerprint]')].map((row) => ({ fingerprint: row.dataset.fingerprint, place: row.dataset.place }));
let request = null;
let stopped = false;

const base64 = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
const fingerprint = (chosen) => `${chosen.size} ${chosen.lastModified} ${dryRun.checked} ${chosen.name}`;
const earlier = (chosen) => known.find((one) => one.fingerprint === fingerprint(chosen));
const unit = (number, name, fraction) => new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: fraction ? 'short' : 'long', maximumFractionDigits: fraction }).format(number);
const bytes = (number, all) => all < FEW_BYTES ? unit(number / 1000, 'kilobyte', 1) : unit(number / 1_000_000, 'megabyte', 1);
const time = (seconds) => seconds < 90 ? unit(Math.ceil(seconds), 'second', 0) : unit(Math.round(seconds / 60), 'minute', 0);
const say = (text) => { if (told.textContent !== text) { told.textContent = text; } };

// How far it is: each moment for the eye, at each quarter for the ear.
const meter = (all) => {
  let begun = null;
  let quarter = -1;
  return (done) => {
    begun = begun ?? { at: Date.now(), done };
    const seconds = (Date.now() - begun.at) / 1000;
    const rate = (done - begun.done) / seconds;
    const left = seconds > 2 && rate > 0 && done < all ? ` · ${words.left.replace('{0}', time((all - done) / rate))}` : '';
    sent.max = all;
    sent.value = done;
    document.getElementById('sent-words').textContent = words.going.replace('{0}', bytes(done, all)).replace('{1}', bytes(all, all)) + left;
    if (Math.floor(done * 4 / all) !== quarter) {
      quarter = Math.floor(done * 4 / all);
      document.getElementById('heard').textContent = quarter > 0 ? words.percent.replace('{0}', quarter * 25) : '';
    }
  };
};

const ask = (method, place, headers, body, progress) => new Promise((resolve) => {
  request = new XMLHttpRequest();
  request.open(method, place);
  const all = { 'Tus-Resumable': '1.0.0', 'X-CSRF-TOKEN': form.elements._csrf.value, ...headers };
  Object.entries(all).forEach(([name, value]) => request.setRequestHeader(name, value));
  if (progress) { request.upload.addEventListener('progress', (event) => progress(event.loaded)); }
  request.addEventListener('loadend', () => resolve(request));
  request.send(body);
});

const rest = (millis) => new Promise((resolve) => {
  const timer = setTimeout(resolve, millis);
  addEventListener('online', () => { clearTimeout(timer); resolve(); }, { once: true });
  stop.addEventListener('click', () => { clearTimeout(timer); resolve(); }, { once: true });
});

const isLost = (answer) => answer.status === 0 || answer.status === 408;
const isElsewhere = (answer) => answer.responseURL !== '' && new URL(answer.responseURL).pathname.startsWith(words.begin) === false;
const number = (answer, header) => Number(answer.getResponseHeader(header));

// Whoever moved or changed the file meanwhile must choose it anew: no connection would bring it back.
const isReadable = async (chosen) => {
  try { await chosen.slice(0, 1).arrayBuffer(); return true; } catch { return false; }
};

const codeOf = (answer) => {
  try { return answer.getResponseHeader('Monarca-Problem') ?? JSON.parse(answer.responseText).code; } catch { return 'other'; }
};

// It is asked to come again, and not told that there is no room for it.
const isBusy = (answer) => answer.status >= 500 || answer.status === 429 && !['too-much-today', 'too-many-unfinished'].includes(codeOf(answer));

// What went wrong, where the file is chosen.
const fail = (code, wait) => {
  const key = 'problem' + code.split('-').map((part) => part[0].toUpperCase() + part.slice(1)).join('');
  const until = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(Date.now() + wait * 1000);
  problem.textContent = (words[key] ?? words.problemOther).replace('{0}', until);
  file.setAttribute('aria-invalid', 'true');
  file.closest('.usa-form-group').classList.add('usa-form-group--error');
  say('');
  file.focus();
};

const begin = (chosen) => ask('POST', words.begin, {
  'Upload-Length': chosen.size,
  'Upload-Metadata': `filename ${base64(chosen.name)},fingerprint ${base64(fingerprint(chosen))},dry_run ${base64(String(dryRun.checked))}`,
});

// What an answer means: where to go on, or that it is over.
const next = (at, answer, chosen) => {
  const submission = answer.getResponseHeader('Monarca-Submission');
  if (submission) { return { ...at, over: () => location.assign(answer.getResponseHeader('Location')) }; }
  if (answer.status === 201) {
    const place = answer.getResponseHeader('Location');
    known = [{ fingerprint: fingerprint(chosen), place }, ...known.filter((one) => one.place !== at.place)];
    return { place, offset: 0 };
  }
  if (answer.status === 404) { return { place: null, offset: null }; }
  if (answer.ok || [200, 204, 409].includes(answer.status)) {
    const offset = number(answer, 'Upload-Offset');
    return offset < chosen.size ? { place: at.place, offset } : { place: at.place, offset: null, wait: number(answer, 'Retry-After') || 2 };
  }
  known = known.filter((one) => one.place !== at.place);
  return { ...at, over: () => fail(codeOf(answer), number(answer, 'Retry-After')) };
};

const send = async (chosen) => {
  const show = meter(chosen.size);
  let at = { place: earlier(chosen)?.place ?? null, offset: null };
  let failures = 0;
  say(at.place ? words.goesOn : words.goes);
  while (!stopped && form.isConnected) {
    let answer;
    if (at.place === null) {
      answer = await begin(chosen);
    } else if (at.offset === null) {
      answer = await ask('HEAD', at.place, {});
    } else {
      const from = at.offset;
      show(from);
      const piece = chosen.slice(from, from + PIECE);
      answer = await ask('PATCH', at.place, { 'Upload-Offset': from, 'Content-Type': 'application/offset+octet-stream' }, piece, (loaded) => show(from + Math.min(loaded, piece.size)));
    }
    if (stopped) { break; }
    if (isLost(answer) || isBusy(answer)) {
      if (!await isReadable(chosen)) { fail('other', 0); return; }
      say(isLost(answer) ? words.lost : words.busy);
      await rest(Math.min(LONGEST_REST, 500 * 2 ** failures));
      failures += 1;
      at = { place: at.place, offset: null };
    } else if (isElsewhere(answer)) {
      fail('session', 0);
      return;
    } else {
      if (failures > 0) { say(words.goesOn); }
      failures = 0;
      at = next(at, answer, chosen);
      if (at.over) { at.over(); return; }
      if (at.wait) { show(chosen.size); say(words.there); await rest(Math.min(LONGEST_REST, at.wait * 1000)); }
    }
  }
  say(words.stopped);
};

const atWork = (is) => {
  sending.hidden = !is;
  stop.hidden = !is;
  button.hidden = is;
  file.disabled = is;
  dryRun.disabled = is;
};

form.addEventListener('submit', async (event) => {
  const chosen = file.files[0];
  if (!chosen || chosen.size === 0) { return; }
  if (form.elements.mapping && form.elements.mapping.value !== '') { return; } // what a mapping reads the form sends whole
  event.preventDefault();
  stopped = false;
  problem.textContent = '';
  file.removeAttribute('aria-invalid');
  file.closest('.usa-form-group').classList.remove('usa-form-group--error');
  if (chosen.size > Number(words.most)) { fail('too-large', 0); return; }
  atWork(true);
  stop.focus();
  await send(chosen);
  atWork(false);
  if (problem.textContent !== '') { file.focus(); }
});
stop.addEventListener('click', () => {
  stopped = true;
  if (request) { request.abort(); }
});
file.addEventListener('change', () => say(file.files[0] && earlier(file.files[0]) ? words.goesOn : ''));
