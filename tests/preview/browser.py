"""A headless Chromium that reaches no network, spoken to through a pipe (the DevTools protocol); the standard library alone.

Nothing here sleeps: every wait is for a message, and a limit is only there for a browser that hangs.
"""

import fcntl
import json
import os
import select
import shutil
import signal
import subprocess
import time

LIMIT = 240


class Failed(Exception):
    """What was expected was not found."""


class Browser:
    """One browser with one page."""

    def __init__(self, profile):
        program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
        if not program:
            raise Failed("expected Chromium to be installed, but found none")
        # High numbers, so that none of them is 3 or 4 when the child moves them there.
        high = lambda end: fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, 20)
        low = [*os.pipe(), *os.pipe()]
        their_in, self.out, self.into, their_out = map(high, low)
        for end in low:
            os.close(end)

        def move():
            os.dup2(their_in, 3)
            os.dup2(their_out, 4)

        arguments = [
            program, "--headless=new", "--remote-debugging-pipe", f"--user-data-dir={profile}",
            "--host-resolver-rules=MAP * ~NOTFOUND", "--autoplay-policy=no-user-gesture-required", "--mute-audio",
            "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-gpu",
            "--disable-dev-shm-usage", "--window-size=1280,900", "about:blank",
        ]
        if os.geteuid() == 0:
            arguments.insert(1, "--no-sandbox")
        self.log = open(profile + ".log", "wb")
        self.process = subprocess.Popen(
            arguments, preexec_fn=move, pass_fds=(3, 4), stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log,
            start_new_session=True,
        )
        os.close(their_in)
        os.close(their_out)
        self.rest, self.count, self.session, self.events = b"", 0, None, []
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for room in ("Page", "Runtime", "Network", "Log", "Accessibility"):
            self.ask(f"{room}.enable")

    def close(self):
        """Ends the browser and what it started."""
        try:
            os.killpg(self.process.pid, signal.SIGTERM)
            self.process.wait(20)
        except (ProcessLookupError, subprocess.TimeoutExpired):
            pass
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self.process.wait()
        self.log.close()

    def read(self):
        """The next message."""
        until = time.monotonic() + LIMIT
        while b"\0" not in self.rest:
            ready, _, _ = select.select([self.into], [], [], max(0, until - time.monotonic()))
            piece = os.read(self.into, 1 << 16) if ready else b""
            if not piece:
                raise Failed("expected the browser to answer, but found silence")
            self.rest += piece
        message, _, self.rest = self.rest.partition(b"\0")
        return json.loads(message)

    def ask(self, method, **params):
        """Asks, and keeps the events that come before the answer."""
        self.count += 1
        question = {"id": self.count, "method": method, "params": params}
        if self.session:
            question["sessionId"] = self.session
        os.write(self.out, json.dumps(question).encode() + b"\0")
        while True:
            message = self.read()
            if message.get("id") == self.count:
                if "error" in message:
                    raise Failed(f"{method}: {message['error']['message']}")
                return message["result"]
            if "method" in message:
                self.events.append(message)

    def open(self, path):
        """Opens a file, and waits until all of it is there."""
        self.ask("Page.navigate", url="file://" + path)
        while not any(event["method"] == "Page.loadEventFired" for event in self.events):
            message = self.read()
            if "method" in message:
                self.events.append(message)

    def run(self, script):
        """The value of a script; one that promises is awaited."""
        found = self.ask(
            "Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True, userGesture=True, timeout=LIMIT * 1000
        )
        if "exceptionDetails" in found:
            raise Failed(f"{script}: {json.dumps(found['exceptionDetails'])}")
        return found["result"].get("value")

    def until(self, condition):
        """Waits in the page, a frame at a time, until a condition holds; tells what it was at the end."""
        script = """new Promise((done) => {
          const end = performance.now() + %d;
          const look = () => {
            const found = (%s);
            if (found || performance.now() > end) done(found);
            else setTimeout(look, 20);
          };
          look();
        })"""
        return self.run(script % (LIMIT * 750, condition))

    def press(self, key, code=0, text=""):
        """Presses a key and lets it go."""
        told = {"key": key, "code": key, "windowsVirtualKeyCode": code}
        self.ask("Input.dispatchKeyEvent", type="keyDown", text=text, **told)
        self.ask("Input.dispatchKeyEvent", type="keyUp", **told)

    def wide(self, width, height=900):
        """Gives the page this much room."""
        self.ask("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
        # Laid out anew before anything is asked.
        self.run("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")

    def media(self, *features):
        """Lets the page believe what its reader prefers."""
        self.ask("Emulation.setEmulatedMedia", features=[{"name": name, "value": value} for name, value in features])
