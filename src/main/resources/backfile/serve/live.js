// Loads this page again when the preview has built anew. Only a page in sight waits for that: a
// browser opens six connections to one host, and as many tabs in the back would leave none.
(() => {
  const built = document.currentScript.dataset.built;
  let events;
  const leave = () => {
    events?.close();
    events = undefined;
  };
  const wait = () => {
    if (document.hidden) {
      leave();
    } else if (!events) {
      events = new EventSource("/.backfile/events");
      events.onmessage = (event) => {
        if (event.data !== built) {
          leave();
          location.reload();
        }
      };
    }
  };
  document.addEventListener("visibilitychange", wait);
  addEventListener("pagehide", leave);
  addEventListener("pageshow", wait);
  wait();
})();
