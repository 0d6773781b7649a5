/* The text and the picture follow the sound; a sentence, or a place in the picture, leads the sound there. */
(() => {
  "use strict";
  const sound = document.querySelector("audio");
  const lines = document.querySelector(".lines");
  const follow = document.getElementById("follow");
  const picture = document.querySelector(".picture");
  const svg = picture.querySelector("svg");
  const head = document.getElementById("playhead");
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const left = Number(head.dataset.left);
  const right = Number(head.dataset.right);
  const places = [...lines.querySelectorAll("[data-at]")].map((line) => ({
    line,
    at: Number(line.dataset.at),
    to: Number(line.dataset.to),
  }));
  /* A browser that was led to a frame may say that it is a little before. */
  const NEAR = 0.02;
  let marked = null;

  const marks = (line) => line.querySelector("button") || line;

  const current = (time) => {
    let found = null;
    for (const place of places) {
      if (place.at <= time + NEAR && time + NEAR < place.to) found = place.line;
    }
    return found;
  };

  const show = (line) => {
    const top = line.offsetTop - lines.clientHeight / 3;
    lines.scrollTo({ top, behavior: still.matches ? "auto" : "smooth" });
  };

  const look = () => {
    const line = current(sound.currentTime);
    if (line !== marked) {
      if (marked) marks(marked).removeAttribute("aria-current");
      if (line) {
        marks(line).setAttribute("aria-current", "true");
        if (follow.checked) show(line);
      }
      marked = line;
    }
    if (sound.duration > 0) {
      const x = left + (right - left) * Math.min(1, sound.currentTime / sound.duration);
      head.setAttribute("transform", `translate(${x.toFixed(2)} 0)`);
      const shown = (x / svg.viewBox.baseVal.width) * svg.clientWidth;
      const room = picture.clientWidth;
      if (follow.checked && room < svg.clientWidth && (shown < picture.scrollLeft || shown > picture.scrollLeft + room)) {
        picture.scrollLeft = shown - room / 4;
      }
    }
  };

  const each = () => {
    look();
    if (!sound.paused && !still.matches) requestAnimationFrame(each);
  };

  const listen = (time) => {
    sound.currentTime = time;
    look();
    sound.play().catch(() => {});
  };

  for (const event of ["timeupdate", "seeking", "seeked", "loadedmetadata", "pause", "ended"]) {
    sound.addEventListener(event, look);
  }
  sound.addEventListener("play", each);
  sound.addEventListener("error", () => {
    document.querySelector(".trouble").hidden = false;
  });
  if (sound.error) document.querySelector(".trouble").hidden = false;

  lines.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    /* Who chooses a sentence wants to be there. */
    follow.checked = true;
    listen(Number(button.closest("[data-at]").dataset.at));
  });

  svg.addEventListener("click", (event) => {
    const box = svg.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * svg.viewBox.baseVal.width;
    if (x >= left && sound.duration > 0) {
      listen((Math.min(1, (x - left) / (right - left)) * sound.duration));
    }
  });

  /* Who moves the text reads for themselves. */
  const lead = () => {
    follow.checked = false;
  };
  lines.addEventListener("wheel", lead, { passive: true });
  lines.addEventListener("touchmove", lead, { passive: true });
  lines.addEventListener("pointerdown", (event) => {
    if (event.target === lines) lead();
  });
  lines.addEventListener("keydown", (event) => {
    const moves = ["ArrowUp", "ArrowDown", "PageUp", "PageDown", "Home", "End", "Tab"];
    const scrolls = event.key === " " && event.target === lines;
    if (moves.includes(event.key) || scrolls) lead();
  });
  follow.addEventListener("change", () => {
    if (follow.checked && marked) show(marked);
  });
  /* Paper cannot be opened. */
  window.addEventListener("beforeprint", () => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
  follow.parentElement.hidden = false;
  document.documentElement.classList.add("live");
  look();
})();
