"""What a reader of a report's page would notice: it reads in order, is legible, fits paper and phone, runs and asks nothing.

report.py PROFILE PAGE...   each PAGE.html is opened
"""

import base64
import json
import os
import re
import sys
import zlib

from browser import Browser, Failed
from check import CUT, FAINT, each, expect, is_watched, keeps_quiet

# In millimetres: the paper of most of the world, and that of America.
PAPERS = {"A4": (210, 297), "Letter": (216, 279)}
# What the page keeps free at both sides of paper, in millimetres (page.css).
MARGIN = 15


def runs_nothing(browser):
    """No script is in it, and what looked like one is words."""
    expect("scripts", browser.run("document.querySelectorAll('script, iframe, object, form, img, link').length"), 0)
    expect("nobody's words were run", browser.run("typeof window.hacked"), "undefined")
    handlers = "[...document.querySelectorAll('*')].flatMap((it) => [...it.attributes]).filter((it) => it.name.startsWith('on')).length"
    expect("handlers", browser.run(handlers), 0)
    expect("links that lead away", browser.run("document.querySelectorAll('[href], [src]').length"), 0)


def in_order(nodes):
    """The nodes as they are read: each before what is in it, and that before what comes next."""
    by_name = {node["nodeId"]: node for node in nodes}
    waiting = [node for node in nodes if "parentId" not in node]
    while waiting:
        node = waiting.pop()
        yield node
        waiting += [by_name[child] for child in reversed(node.get("childIds", [])) if child in by_name]


def reads_in_order(browser):
    """What a screen reader says, in its order: one title, headings that go down one at a time, a picture's name, then its table."""
    expect("one title", browser.run("document.querySelectorAll('h1').length"), 1)
    levels = browser.run("[...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((it) => Number(it.tagName[1]))")
    for before, after in zip(levels, levels[1:]):
        if after > before + 1:
            raise Failed(f"expected headings that go down one at a time, but found {levels}")
    said = []
    for node in in_order(browser.ask("Accessibility.getFullAXTree")["nodes"]):
        role = node.get("role", {}).get("value", "")
        if node.get("ignored"):
            continue
        name = node.get("name", {}).get("value", "")
        if role in ("heading", "image", "img", "table", "region", "list", "Figure", "figure", "main", "contentinfo", "banner"):
            if role in ("heading", "image", "img", "region") and not name.strip():
                raise Failed(f"a {role} has no name")
            said.append({"img": "image", "Figure": "figure"}.get(role, role))
        if role in ("columnheader", "rowheader") and not name.strip():
            raise Failed(f"a {role} has no name")
    order = [role for role in said if role in ("banner", "main", "image", "table", "contentinfo")]
    expect("the order", sorted(order, key=["banner", "main", "image", "table", "contentinfo"].index), order)
    for role in ("main", "contentinfo", "heading", "table", "region", "list"):
        expect(f"a {role} is there", role in said)
    # Each table names its columns and its rows.
    bad = """[...document.querySelectorAll('table')].filter((it) => [...it.querySelectorAll('thead th')].some((th) => th.scope !== 'col')
      || [...it.querySelectorAll('tbody tr')].some((tr) => tr.firstElementChild.tagName !== 'TH' || tr.firstElementChild.scope !== 'row'
      || tr.children.length !== it.querySelectorAll('thead th').length)).length"""
    expect("tables that do not name their cells", browser.run(bad), 0)
    # What the picture shows as numbers stands in the table after it.
    numbers = """(() => {
      const shown = [...document.querySelectorAll('#weeks svg .number, #weeks svg .left, #weeks svg .right')].map((it) => it.textContent);
      const cells = new Set([...document.querySelectorAll('#weeks td')].map((it) => it.textContent));
      return shown.filter((it) => !cells.has(it) && !/ (van|of) /.test(it));
    })()"""
    expect("numbers of the picture that are in no table", browser.run(numbers), [])


def is_reached(browser):
    """What is wider than its room can be moved by keyboard, and the focus is seen."""
    rooms = browser.run("document.querySelectorAll('.rows, .drawn').length")
    reached = 0
    for _ in range(rooms):
        browser.press("Tab", 9)
        if browser.run("document.activeElement.className") in ("rows", "drawn"):
            reached += 1
            seen = "(({ outlineStyle, outlineWidth }) => outlineStyle === 'solid' && parseFloat(outlineWidth) >= 2)(getComputedStyle(document.activeElement))"
            expect("the focus is seen", browser.run(seen))
    expect("tables and pictures that Tab reaches", reached, rooms)


def legible(browser):
    """By day and by night, every word stands out from its ground."""
    for scheme in ("light", "dark"):
        browser.media(("prefers-color-scheme", scheme))
        expect(f"faint words in {scheme}", browser.run(FAINT), [])
    browser.media()


def narrow(browser):
    """On a phone, and with large letters, the page is no wider than its room, and no words are cut."""
    for width, size in ((320, ""), (640, ""), (1280, "200%")):
        browser.wide(width)
        browser.run(f"document.documentElement.style.fontSize = '{size}'")
        room = browser.run("document.scrollingElement.clientWidth")
        expect(f"the width at {width} px {size}", browser.run("document.scrollingElement.scrollWidth"), room)
        expect(f"words that are cut at {width} px {size}", browser.run(CUT), [])
    browser.run("document.documentElement.style.fontSize = ''")


def prints(browser, page):
    """On paper nothing is wider than the page between its margins, no picture is cut in two, and no row."""
    browser.ask("Emulation.setEmulatedMedia", media="print", features=[])
    for name, (wide, high) in PAPERS.items():
        room = round((wide - 2 * MARGIN) / 25.4 * 96)
        browser.wide(room)
        over = f"""[...document.querySelectorAll('body, figure, svg, table, p, h1, h2, h3, li')]
          .filter((it) => it.getBoundingClientRect().right > {room} + 1).map((it) => it.tagName)"""
        expect(f"what is wider than {name}", browser.run(over), [])
        tall = "Math.max(...[...document.querySelectorAll('figure')].map((it) => it.getBoundingClientRect().height))"
        if browser.run(tall) > (high - 40) / 25.4 * 96:
            raise Failed(f"expected a picture that fits {name}")
        expect("a figure is whole", browser.run("getComputedStyle(document.querySelector('figure')).breakInside"), "avoid")
        expect("a row is whole", browser.run("getComputedStyle(document.querySelector('tbody tr')).breakInside"), "avoid")
        faint = browser.run(FAINT)
        expect("faint words on paper", faint, [])
    browser.ask("Emulation.setEmulatedMedia", media="", features=[])
    wide, high = PAPERS["A4"]
    told = browser.ask("Page.printToPDF", paperWidth=wide / 25.4, paperHeight=high / 25.4, printBackground=False, preferCSSPageSize=False)
    pdf = base64.b64decode(told["data"])
    with open(page + ".pdf", "wb") as file:
        file.write(pdf)
    pages = len(re.findall(rb"/Type\s*/Page\b", pdf))
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.S)
    for stream in streams:
        try:
            pages += len(re.findall(rb"/Type\s*/Page\b", zlib.decompress(stream)))
        except zlib.error:
            pass
    if not 1 <= pages <= 12:
        raise Failed(f"expected a few sheets of paper, but found {pages}")


def check(profile, page):
    path = os.path.abspath(page + ".html")
    browser = Browser(profile)
    try:
        browser.open(path)
        runs_nothing(browser)
        is_reached(browser)
        reads_in_order(browser)
        legible(browser)
        narrow(browser)
        prints(browser, page)
        keeps_quiet(browser, path)
        is_watched(browser)
    finally:
        browser.close()


if __name__ == "__main__":
    holds = "runs nothing, reads in order, is reached, is legible, fits, prints, is quiet"
    sys.exit(each(check, holds, *sys.argv[1:]))
