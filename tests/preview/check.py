"""What a reader of a preview page would notice: it sounds, the text follows, the keyboard reaches all, nothing leaves.

check.py PROFILE PAGE...   each PAGE.html is opened, and compared with the plan in PAGE.json
"""

import json
import os
import sys

from browser import Browser, Failed

SOUND = "document.querySelector('audio')"
LINES = "document.querySelector('.lines')"
# The words of the sentence that is marked, or nothing.
MARKED = "(document.querySelector('.say [aria-current=true] .words')?.textContent ?? null)"


def expect(what, found, wanted=True):
    if found != wanted:
        raise Failed(f"{what}: expected {wanted!r}, but found {found!r}")


def sounds(browser, plan):
    """It is as long as the plan, and time goes on while it plays."""
    expect("the sound is there", browser.until(f"{SOUND}.readyState >= 1 || {SOUND}.error !== null") and browser.run(f"{SOUND}.error?.message ?? null"), None)
    seconds = plan["length_frames"] / plan["rate"]
    found = browser.run(f"{SOUND}.duration")
    if abs(found - seconds) > 0.03:
        raise Failed(f"the length: expected {seconds} s, but found {found} s")
    browser.run(f"{SOUND}.play().then(() => true)")
    expect("time goes on", browser.until(f"{SOUND}.currentTime > 0.5"))
    at_first = browser.run("document.getElementById('playhead').getAttribute('transform')")
    moves = f"document.getElementById('playhead').getAttribute('transform') !== {json.dumps(at_first)}"
    expect("the playhead moves", browser.until(moves))
    browser.run(f"{SOUND}.pause()")


def follows(browser, plan):
    """Led to the middle of a sentence, or of a pause, by the browser's own controls, the text marks it and shows it."""
    cues, rate = plan["cues"], plan["rate"]
    for cue in (cues[len(cues) // 3], cues[-1], cues[1]):
        middle = (cue["at_frame"] + cue["frames"] / 2) / rate
        browser.run(f"{SOUND}.currentTime = {middle}")
        expect(f"marked at {middle:.2f} s", browser.until(f"{MARKED} === {json.dumps(cue['text'])} && {MARKED}"), cue["text"])
        expect("one line is marked", browser.run("document.querySelectorAll('[aria-current]').length"), 1)
        inside = f"""(() => {{
          const line = document.querySelector('[aria-current]').getBoundingClientRect();
          const room = {LINES}.getBoundingClientRect();
          return room.top <= line.top && line.bottom <= room.bottom;
        }})()"""
        expect("the marked line is in view", browser.until(inside))
    # Played over the beginning of a sentence, without anyone leading it there.
    cue = cues[2]
    browser.run(f"{SOUND}.currentTime = {cue['at_frame'] / rate - 0.3}")
    browser.run(f"{SOUND}.play().then(() => true)")
    expect("the next sentence is marked", browser.until(f"{MARKED} === {json.dumps(cue['text'])} && {MARKED}"), cue["text"])
    browser.run(f"{SOUND}.pause()")
    pause = max(plan["pauses"], key=lambda pause: pause["frames"])
    browser.run(f"{SOUND}.currentTime = {(pause['at_frame'] + pause['frames'] / 2) / rate}")
    expect("a pause is marked", browser.until("document.querySelector('.pause[aria-current]') !== null"))


def leads(browser, plan):
    """A sentence is a button: chosen by mouse or keyboard, the sound goes there."""
    cues, rate = plan["cues"], plan["rate"]
    expect("every sentence is a button", browser.run("document.querySelectorAll('.say button').length"), len(cues))
    for number, by_key in ((len(cues) - 1, False), (len(cues) // 2, True), (0, False)):
        browser.run(f"{SOUND}.pause()")
        button = f"document.querySelectorAll('.say button')[{number}]"
        if by_key:
            browser.run(f"{button}.focus()")
            browser.press("Enter", 13, "\r")
        else:
            browser.run(f"{button}.click()")
        at = cues[number]["at_frame"] / rate
        expect(f"sentence {number} sounds", browser.until(f"!{SOUND}.paused && {SOUND}.currentTime >= {at - 0.05}"))
        found = browser.run(f"{SOUND}.currentTime")
        # However slow the machine, playing from there does not run ahead of the clock; a wrong place would be far off.
        if found > at + 5:
            raise Failed(f"sentence {number}: expected the sound near {at} s, but found it at {found} s")
    browser.run(f"{SOUND}.pause()")


def lets_go(browser, plan):
    """Who moves the text reads for themselves, until they ask it to follow again."""
    expect("it follows", browser.run("document.getElementById('follow').checked"))
    place = browser.run(f"(() => {{ {LINES}.scrollIntoView(); const r = {LINES}.getBoundingClientRect(); return [r.x + 40, r.y + 40]; }})()")
    browser.ask("Input.dispatchMouseEvent", type="mouseWheel", x=place[0], y=place[1], deltaX=0, deltaY=60)
    expect("a wheel lets go", browser.until("!document.getElementById('follow').checked"))
    browser.run(f"{LINES}.scrollTo({{ top: 0, behavior: 'instant' }})")
    cue = plan["cues"][-1]
    browser.run(f"{SOUND}.currentTime = {(cue['at_frame'] + cue['frames'] / 2) / plan['rate']}")
    expect("it marks", browser.until(f"{MARKED} === {json.dumps(cue['text'])}"))
    expect("it does not move", browser.run(f"{LINES}.scrollTop"), 0)
    browser.run("document.getElementById('follow').click()")
    expect("it follows again", browser.until(f"{LINES}.scrollTop > 0"))
    browser.run(f"{SOUND}.currentTime = 0")


def keyboard(browser):
    """Tab reaches everything that can be used, in the order of the page. Asked first: Tab begins where one last was."""
    reached = []
    for _ in range(40):
        browser.press("Tab", 9)
        # The sound's own keys are the browser's affair, within it.
        seen = """(({ tagName, matches }, style) => tagName === 'AUDIO' || (style.outlineStyle === 'solid'
          && parseFloat(style.outlineWidth) >= 2))(document.activeElement, getComputedStyle(document.activeElement))"""
        expect("the focus is seen", browser.run(seen))
        name = browser.run("(({ tagName, id, className }) => [tagName, id || className].join(' ').trim())(document.activeElement)")
        if not reached or reached[-1] != name:
            reached.append(name)
        if name == "BUTTON":
            break
    expect("Tab reaches", reached, ["A skip", "AUDIO", "DIV picture", "INPUT follow", "DIV lines", "BUTTON"])
    browser.run("document.querySelector('.skip').focus()")
    browser.press("Enter", 13, "\r")
    expect("the first link leads to the text", browser.run("location.hash"), "#transcript")
    # Who goes through the text by keyboard reads for themselves.
    expect("it lets go", browser.run("document.getElementById('follow').checked"), False)
    browser.run("document.getElementById('follow').click()")


def names(browser):
    """What a screen reader can land on says what it is."""
    tree = browser.ask("Accessibility.getFullAXTree")["nodes"]
    roles = {}
    for node in tree:
        role = node.get("role", {}).get("value", "")
        reached = any(held["name"] == "focusable" and held["value"].get("value") for held in node.get("properties", []))
        if reached and not node.get("ignored") and not node.get("name", {}).get("value", "").strip():
            raise Failed(f"a {role} that the keyboard reaches has no name")
        if node.get("ignored") or role not in ("button", "checkbox", "link", "region", "image", "heading", "Audio", "group", "img"):
            continue
        name = node.get("name", {}).get("value", "")
        if not name.strip():
            # Groups within the browser's own controls are its own affair.
            if role == "group":
                continue
            raise Failed(f"a {role} has no name")
        roles[role] = roles.get(role, 0) + 1
    for role in ("button", "checkbox", "link", "region", "heading", "Audio"):
        expect(f"a {role} is there", roles.get(role, 0) > 0)
    picture = roles.get("image", 0) + roles.get("img", 0)
    expect("the picture has a name", picture >= 1)
    expect("one title", browser.run("document.querySelectorAll('h1').length"), 1)


def calm(browser, plan):
    """The text glides to where the sound is, but not for who asked for less motion."""
    browser.run(f"{LINES}.scrollTo = (place) => {{ window.glides = place.behavior; }}")
    for wish, behavior, number in (("reduce", "auto", -1), ("no-preference", "smooth", 0)):
        browser.media(("prefers-reduced-motion", wish))
        cue = plan["cues"][number]
        browser.run(f"{SOUND}.currentTime = {(cue['at_frame'] + cue['frames'] / 2) / plan['rate']}")
        browser.until(f"{MARKED} === {json.dumps(cue['text'])}")
        expect(f"motion with {wish}", browser.run("window.glides"), behavior)
    browser.run(f"delete {LINES}.scrollTo")


# Words whose colour is less than 4.5 to 1 against what they stand on, by the measure of WCAG 2.
FAINT = """(() => {
  const parts = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const light = (colour) => parts(colour).slice(0, 3).map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = parts(getComputedStyle(at).backgroundColor);
      if (colour.length < 4 || colour[3] > 0) return getComputedStyle(at).backgroundColor;
    }
    return 'rgb(255, 255, 255)';
  };
  const faint = [];
  let seen = 0;
  for (const element of document.querySelectorAll('body *:not(script)')) {
    const says = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (!says || !element.getClientRects().length) continue;
    seen += 1;
    const style = getComputedStyle(element);
    const ink = light(element.closest('svg') ? style.fill : style.color);
    const paper = light(ground(element));
    const ratio = (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
    if (ratio < 4.5) faint.push(`${element.textContent.slice(0, 30)} ${ratio.toFixed(2)}`);
  }
  return seen > 50 ? faint : [`only ${seen} were seen`];
})()"""


def legible(browser):
    """By day and by night, everything stands out from its ground; the rules are open for it."""
    browser.run("document.querySelector('details').open = true")
    for scheme in ("light", "dark"):
        browser.media(("prefers-color-scheme", scheme))
        expect(f"faint words in {scheme}", browser.run(FAINT), [])
    browser.media()


# What is wider than its room, where it should not scroll.
CUT = """[...document.querySelectorAll('h1, h2, h3, p, li, dd, button')].filter((element) => element.clientWidth > 0
  && element.scrollWidth > element.clientWidth + 1).map((element) => element.textContent.slice(0, 40))"""


def narrow(browser):
    """At 320 px, and at 200 % of a usual screen, nothing is wider than the page, and no words are cut."""
    before = browser.run("parseFloat(getComputedStyle(document.querySelector('.words')).fontSize)")
    if before < 16:
        raise Failed(f"expected words of 16 px and more, but found {before} px")
    browser.run("document.documentElement.style.fontSize = '200%'")
    room = browser.run("document.scrollingElement.clientWidth")
    expect("the width with large letters", browser.run("document.scrollingElement.scrollWidth"), room)
    expect("the letters", browser.run("parseFloat(getComputedStyle(document.querySelector('.words')).fontSize)"), 2 * before)
    expect("words that are cut with large letters", browser.run(CUT), [])
    browser.run("document.documentElement.style.fontSize = ''")
    for width in (320, 640):
        browser.wide(width)
        room = browser.run("document.scrollingElement.clientWidth")
        expect(f"the width at {width} px", browser.run("document.scrollingElement.scrollWidth"), room)
        expect(f"words that are cut at {width} px", browser.run(CUT), [])
    browser.wide(1280)


def says_the_plan(browser, plan):
    """Every sentence stands in the text, as it was given; the page speaks the exercise's language."""
    said = browser.run("[...document.querySelectorAll('.say .words')].map((words) => words.textContent)")
    expect("the sentences", said, [cue["text"] for cue in plan["cues"]])
    expect("the language", browser.run("document.documentElement.lang"), plan["language"])
    expect("nobody's words were run", browser.run("typeof window.hacked"), "undefined")


def keeps_quiet(browser, path):
    """Nothing complained, and nothing was asked of anyone."""
    for event in browser.events:
        method, params = event["method"], event["params"]
        if method == "Network.requestWillBeSent":
            url = params["request"]["url"]
            if url != "file://" + path and not url.startswith("data:"):
                raise Failed(f"expected no request, but found one to {url[:200]}")
        elif method == "Runtime.exceptionThrown":
            raise Failed(f"expected no fault, but found {json.dumps(params['exceptionDetails'])}")
        elif method == "Runtime.consoleAPICalled" and params["type"] in ("error", "warning", "assert"):
            raise Failed(f"expected a quiet console, but found {json.dumps(params['args'])}")
        elif method == "Log.entryAdded" and params["entry"]["level"] in ("error", "warning"):
            raise Failed(f"expected a quiet log, but found {params['entry']['text']}")


def is_watched(browser):
    """What would leave is stopped by the page's own policy, and would have been seen here."""
    browser.events.clear()
    browser.run("fetch('https://example.org/').catch(() => true)")
    browser.run("new Promise((done) => { const i = new Image(); i.onerror = done; i.src = 'https://example.org/a.png'; }).then(() => true)")
    told = [e["params"]["entry"]["text"] for e in browser.events if e["method"] == "Log.entryAdded"]
    told += [json.dumps(e["params"]["args"]) for e in browser.events if e["method"] == "Runtime.consoleAPICalled"]
    if sum("Content Security Policy" in text for text in told) < 2:
        raise Failed(f"expected the policy to refuse both, but found {told}")


def check(profile, page):
    with open(page + ".json") as file:
        plan = json.load(file)
    path = os.path.abspath(page + ".html")
    browser = Browser(profile)
    try:
        browser.open(path)
        says_the_plan(browser, plan)
        keyboard(browser)
        sounds(browser, plan)
        follows(browser, plan)
        leads(browser, plan)
        lets_go(browser, plan)
        calm(browser, plan)
        names(browser)
        legible(browser)
        narrow(browser)
        keeps_quiet(browser, path)
        is_watched(browser)
    finally:
        browser.close()


def each(check, holds, profile, *pages):
    """Checks page after page, each in a profile of its own, and says what holds; 1 at the first that fails."""
    for number, page in enumerate(pages):
        try:
            check(f"{profile}-{number}", page)
        except Failed as failed:
            print(f"{os.path.basename(page)}: {failed}", file=sys.stderr)
            return 1
        print(f"{os.path.basename(page)}: {holds}")
    return 0


if __name__ == "__main__":
    holds = "plays, follows, leads, is reached, is named, is legible, fits, is quiet"
    sys.exit(each(check, holds, *sys.argv[1:]))
