// The fingerprint of a file that is chosen is made on the spot and typed for the reader: the file stays on their computer.
(() => {
  const part = document.getElementById('file-part');
  const typed = document.getElementById('fingerprint');
  if (!part || !typed || !window.crypto || !crypto.subtle) { return; }
  part.hidden = false;
  document.getElementById('file').addEventListener('change', async (event) => {
    const file = event.target.files[0];
    if (!file) { return; }
    const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
    typed.value = [...new Uint8Array(digest)].map((one) => one.toString(16).padStart(2, '0')).join('');
  });
})();
