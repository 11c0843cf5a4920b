// Sends a file piece by piece (tus 1.0.0): it goes on by itself when the connection comes back, and from where it stopped when the same file is
// chosen again. Without script, and for what cannot be sent so, the form is sent as it stands.
const PIECE = 4 * 1024 * 1024;
const ENDS = 1024 * 1024;
const LONGEST_REST = 15_000;
// Unfinished uploads are in the way: one that comes as a whole is none.
const FULL = ['too-many-unfinished', 'too-much-unfinished'];
// The upload has come to an end, or is gone.
const REFUSED = [400, 404, 410, 413, 415];
const FEW_BYTES = 1_000_000;

const form = document.getElementById('upload');
const file = document.getElementById('file');
const dryRun = document.getElementById('dry_run');
const mapping = form.elements.mapping ?? null;
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
const earlier = (print) => known.find((one) => one.fingerprint === print);
const moment = (seconds) => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(Date.now() + seconds * 1000);
const unit = (number, name, fraction) => new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: fraction ? 'short' : 'long', maximumFractionDigits: fraction }).format(number);
const bytes = (number, all) => all < FEW_BYTES ? unit(number / 1000, 'kilobyte', 1) : unit(number / 1_000_000, 'megabyte', 1);
const time = (seconds) => seconds < 90 ? unit(Math.ceil(seconds), 'second', 0) : unit(Math.round(seconds / 60), 'minute', 0);

// Of a file that was made anew under the same name, size and time, beginning or end differ. Pages that are not served safely cannot tell.
const fingerprint = async (chosen) => {
  const ends = new Blob([chosen.slice(0, ENDS), chosen.slice(-ENDS)]);
  const digest = crypto.subtle ? new Uint8Array(await crypto.subtle.digest('SHA-256', await ends.arrayBuffer())) : [];
  const short = [...digest].slice(0, 8).map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${chosen.size} ${chosen.lastModified} ${dryRun.checked} ${short}${mapping?.value ? ` ${mapping.value}:` : ''} ${chosen.name}`;
};
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
const isSignedOut = (answer) => answer.status === 401;
const number = (answer, header) => Number(answer.getResponseHeader(header));

// Whoever moved or changed the file meanwhile must choose it anew: no connection would bring it back.
const isReadable = async (chosen) => {
  try { await chosen.slice(0, 1).arrayBuffer(); return true; } catch { return false; }
};

const codeOf = (answer) => {
  try { return answer.getResponseHeader('Monarca-Problem') ?? JSON.parse(answer.responseText).code; } catch { return 'other'; }
};

// It is asked to come again, and not told that there is no room for it.
const isBusy = (answer) => answer.status >= 500 || answer.status === 429 && !['too-much-today', ...FULL].includes(codeOf(answer));

// What went wrong, where the file is chosen.
const fail = (code, wait) => {
  const key = 'problem' + code.split('-').map((part) => part[0].toUpperCase() + part.slice(1)).join('');
  problem.textContent = (words[key] ?? words.problemOther).replace('{0}', moment(wait));
  file.setAttribute('aria-invalid', 'true');
  file.closest('.usa-form-group').classList.add('usa-form-group--error');
  say('');
  file.focus();
};

const begin = (chosen, print) => ask('POST', words.begin, {
  'Upload-Length': chosen.size,
  'Upload-Metadata': `filename ${base64(chosen.name)},fingerprint ${base64(print)},dry_run ${base64(String(dryRun.checked))}${mapping?.value ? `,mapping ${base64(mapping.value)}` : ''}`,
});

// The form as it stands, in one request.
const whole = () => {
  file.disabled = false;
  dryRun.disabled = false;
  if (mapping) { mapping.disabled = false; }
  form.submit();
};

// What an answer means: where to go on, or that it is over.
const next = (at, answer, chosen, print) => {
  const submission = answer.getResponseHeader('Monarca-Submission');
  if (submission) { return { ...at, over: () => location.assign(answer.getResponseHeader('Location')) }; }
  if (answer.status === 201) {
    const place = answer.getResponseHeader('Location');
    known = [{ fingerprint: print, place }, ...known.filter((one) => one.place !== at.place)];
    return { place, offset: 0 };
  }
  if (answer.status === 404) { return { place: null, offset: null }; }
  if (answer.ok || [200, 204, 409].includes(answer.status)) {
    const offset = number(answer, 'Upload-Offset');
    return offset < chosen.size ? { place: at.place, offset } : { place: at.place, offset: null, wait: number(answer, 'Retry-After') || 2 };
  }
  if (answer.status === 403) { return { ...at, over: () => fail('page', 0) }; }
  if (FULL.includes(codeOf(answer))) { return { ...at, over: whole }; }
  if (REFUSED.includes(answer.status)) { known = known.filter((one) => one.place !== at.place); }
  return { ...at, over: () => fail(codeOf(answer), number(answer, 'Retry-After')) };
};

const send = async (chosen) => {
  const show = meter(chosen.size);
  const print = await fingerprint(chosen).catch(() => null);
  if (print === null) { fail('other', 0); return; }
  let at = { place: earlier(print)?.place ?? null, offset: null };
  let failures = 0;
  let overtaken = 0;
  say(at.place ? words.goesOn : words.goes);
  while (!stopped && form.isConnected) {
    let answer;
    if (at.place === null) {
      answer = await begin(chosen, print);
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
    } else if (isSignedOut(answer)) {
      fail('session', 0);
      return;
    } else {
      if (failures > 0 || overtaken > 1) { say(words.goesOn); }
      failures = 0;
      overtaken = answer.status === 409 ? overtaken + 1 : 0;
      if (answer.status === 204) { document.dispatchEvent(new Event('monarca-used')); }
      at = next(at, answer, chosen, print);
      if (at.over) { at.over(); return; }
      if (at.wait) {
        show(chosen.size);
        say(at.wait > 60 ? words.waits.replace('{0}', moment(at.wait)) : words.there);
        await rest(Math.min(LONGEST_REST, at.wait * 1000));
      }
      // Two that take it from each other without pause both stand still.
      if (overtaken > 1) { say(words.elsewhere); await rest(LONGEST_REST * overtaken * Math.random()); }
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
  if (mapping) { mapping.disabled = is; }
};

form.addEventListener('submit', async (event) => {
  const chosen = file.files[0];
  if (!chosen || chosen.size === 0) { return; }
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
const sayWhetherItGoesOn = async () => {
  const chosen = file.files[0];
  try { say(chosen && earlier(await fingerprint(chosen)) ? words.goesOn : ''); } catch { say(''); }
};
[file, dryRun, mapping].forEach((field) => field?.addEventListener('change', sayWhetherItGoesOn));
