// Passkeys: asks the browser to make or to show one, and sends what it says by the page's own form. Without script, and where the browser knows
// no passkeys, the password is typed as ever. Nothing is kept in the browser.
(() => {
  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0));
  const text = (buffer) => buffer && btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  const listed = (credentials) => (credentials || []).map((one) => ({ ...one, id: bytes(one.id) }));

  class Refused extends Error {}
  class TooOften extends Error {}

  const say = (form, what, words) => {
    form.querySelectorAll('[data-says]').forEach((line) => { line.hidden = line.dataset.says !== what; });
    if (words) { form.querySelector('[data-says=refused]').textContent = words; }
  };

  // What the server wants, for this session and once; asked for with all that was typed in the form.
  const options = async (form, address) => {
    const answer = await fetch(address, { method: 'POST', credentials: 'same-origin', redirect: 'error', body: new URLSearchParams(new FormData(form)) });
    if (answer.status === 429) { throw new TooOften(); }
    const said = await answer.json();
    if (!answer.ok) { throw new Refused(said.message || ''); }
    return { ...said, challenge: bytes(said.challenge) };
  };

  const shown = async (form, address) => {
    const wanted = await options(form, address);
    const { id, rawId, type, response, authenticatorAttachment } = await navigator.credentials.get({ publicKey: { ...wanted, allowCredentials: listed(wanted.allowCredentials) } });
    return JSON.stringify({
      id, type, rawId: text(rawId), authenticatorAttachment, clientExtensionResults: {},
      response: { clientDataJSON: text(response.clientDataJSON), authenticatorData: text(response.authenticatorData), signature: text(response.signature), userHandle: text(response.userHandle) || undefined },
    });
  };

  const made = async (form, address) => {
    const wanted = await options(form, address);
    const { id, rawId, type, response, authenticatorAttachment } = await navigator.credentials.create({
      publicKey: { ...wanted, user: { ...wanted.user, id: bytes(wanted.user.id) }, excludeCredentials: listed(wanted.excludeCredentials) },
    });
    return JSON.stringify({
      id, type, rawId: text(rawId), authenticatorAttachment, clientExtensionResults: {},
      response: { clientDataJSON: text(response.clientDataJSON), attestationObject: text(response.attestationObject), transports: response.getTransports ? response.getTransports() : [] },
    });
  };

  const carefully = async (form, work) => {
    say(form, '');
    const buttons = form.querySelectorAll('button');
    buttons.forEach((button) => { button.disabled = true; });
    try {
      await work();
      form.submit();
    } catch (failure) {
      buttons.forEach((button) => { button.disabled = false; });
      if (failure instanceof Refused && failure.message) {
        say(form, 'refused', failure.message);
      } else if (failure instanceof TooOften) {
        say(form, 'often');
      } else if (failure instanceof DOMException) {
        say(form, failure.name === 'InvalidStateError' ? 'known' : 'cancelled');
      } else {
        say(form, 'unreachable');
      }
    }
  };

  const fit = (form) => {
    form.hidden = false;
    if (!window.PublicKeyCredential) { return 'unsupported'; }
    return form.dataset.origins.split(' ').includes(location.origin) ? '' : 'elsewhere';
  };

  document.querySelectorAll('form[data-passkey]').forEach((form) => {
    const unfit = fit(form);
    const { passkey, options: address, confirmation } = form.dataset;
    const confirm = form.querySelector('[data-confirm]');
    if (unfit && passkey === 'confirm') { return; }
    if (unfit) {
      say(form, unfit);
      form.querySelectorAll('button').forEach((button) => { button.disabled = true; });
      return;
    }
    const send = async () => {
      if (passkey === 'sign-in') { form.elements.credential.value = await shown(form, address); }
      if (passkey === 'make') { form.elements.credential.value = await made(form, address); }
    };
    if (passkey !== 'confirm') {
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        carefully(form, send);
      });
    }
    if (confirm) {
      confirm.hidden = false;
      confirm.querySelector('button').addEventListener('click', () => carefully(form, async () => {
        form.elements.assertion.value = await shown(form, confirmation);
        await send();
      }));
    }
  });
})();
