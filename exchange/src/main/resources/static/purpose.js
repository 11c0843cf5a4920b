// A digit says what a record is opened for, while the question has the focus.
(() => {
  const question = document.getElementById('question');
  question.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) { return; }
    const button = [...question.querySelectorAll('button[data-key]')].find((one) => one.dataset.key === event.key);
    if (button) {
      event.preventDefault();
      button.click();
    }
  });
})();
