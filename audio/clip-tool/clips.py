#!/usr/bin/env python3
"""Renders and checks the shipped clips: one sentence, one clip, heard by a recogniser before it is kept."""

import argparse
import json
import os
import random
import sys
from pathlib import Path

import sheet
from candidates import MOST
from manifest import Shelf
from pace import USUAL

HERE = Path(__file__).parent
SHELVES = HERE.parent / "assets" / "voice"
SHORTFALL = 1
"""Exit code when a clip is missing, changed or heard worse."""
NO_TOOL = 2
"""Exit code when the models are not there."""


def home():
    """The folder setup.sh filled."""
    place = Path(os.environ.get("VOICE_HOME") or Path.home() / ".cache" / "perron-voice")
    if not (place / "whisper" / "model.bin").exists():
        print(f"expected the voice tools in {place}, but found none; run {HERE / 'setup.sh'}", file=sys.stderr)
        sys.exit(NO_TOOL)
    return place


def studio(language, shelf, **told):
    """Loads the models; slow, and only where they are needed."""
    from studio import Studio

    return Studio(home(), language, shelf, **told)


def stands(room, shelf, sentence, fresh):
    """Whether a sentence's clip may stay: whole, of this narrator, said in a way that would still be tried."""
    clip = shelf.clips.get(sentence.file)
    if clip is None or not shelf.sound(sentence.file) or clip["voice"] != f"kokoro:{room.row['voice']}":
        return False
    if clip.get("heard_with") in fresh:
        return False
    return clip["said"] in {candidate.said for candidate in room.candidates(sentence, most=1000)}


def order(sentence):
    """Long ones before the short ones that are heard with them; the usual pace before those that may borrow from it."""
    return bool(sentence.neighbours), sentence.pace != USUAL


def render(told):
    """Makes what is missing or changed; with --again, tries once more what has letters wrong."""
    from studio import head_of

    head = head_of(told.lang)
    shelf = Shelf(told.shelf / told.lang, head)
    if Shelf(told.shelf / told.lang).head.get("tool", head["tool"]) != head["tool"]:
        shelf.clips.clear()
    wanted = sorted(sheet.sentences(told.lang, sheet.read(told.sheet)), key=order)
    room, fresh, made = studio(told.lang, shelf, most=told.most), set(), 0
    for at, sentence in enumerate(wanted, 1):
        known = None
        if stands(room, shelf, sentence, fresh):
            row = shelf.clips[sentence.file]
            if not told.again or not row["errors"] or (told.again == "failed" and room.passes(row)):
                continue
            known = (row, shelf.data(sentence.file))
        row, data = room.best(sentence, known)
        if known is None or row != known[0]:
            shelf.keep(row, data)
        if known is None or row["hash"] != known[0]["hash"]:
            fresh.add(sentence.text)
            made += 1
        mark = "" if room.passes(row) else "  FAILS"
        print(f"{at}/{len(wanted)} {row['errors']}/{row['letters']} {row['speed']}x{row['stretch']} {row['text']}{mark}"
              + (f"\n      heard: {row['heard']}" if row["errors"] else ""), flush=True)
    shelf.save()
    failed = [shelf.clips[s.file] for s in wanted if not room.passes(shelf.clips[s.file])]
    if told.failures:
        rows = [{key: clip.get(key, "") for key in ("text", "heard", "errors", "letters", "heard_with")} for clip in failed]
        told.failures.write_text(json.dumps(rows, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(f"{made} made, {len(wanted)} wanted, {len(failed)} beyond the gate")
    return SHORTFALL if failed else 0


def check(told):
    """Compares every hash, re-hears a drawn share, and names what is worse than the manifest says."""
    faults = []
    for language in told.lang.split(","):
        shelf = Shelf(told.shelf / language)
        faults += [f"{language}/{file}: not the file the manifest knows" for file in shelf.clips if not shelf.sound(file)]
        files = sorted(shelf.clips)
        if not files:
            faults.append(f"{language}: no clips")
            continue
        drawn = sorted(random.Random(told.seed).sample(files, min(len(files), max(1, round(told.share * len(files))))))
        room = studio(language, shelf)
        errors = count = recorded = 0
        for file in drawn:
            clip = shelf.clips[file]
            neighbours = [clip["heard_with"]] if "heard_with" in clip else []
            heard = room.heard(sheet.Sentence(clip["text"], clip["pace"], [], neighbours), shelf.data(file))
            errors, count, recorded = errors + heard["errors"], count + heard["letters"], recorded + clip["errors"]
            if heard["errors"] > clip["errors"] and not room.passes(heard):
                faults.append(f"{language}/{file}: {clip['errors']} letters wrong recorded, {heard['errors']} heard: {heard['heard']}")
        print(f"{language}: {len(drawn)} of {len(files)} clips re-heard, {errors} of {count} letters wrong, {recorded} recorded")
    for fault in faults:
        print(fault)
    return SHORTFALL if faults else 0


def stats(told):
    """Each script's letters wrong, paces and size, against the gates."""
    from studio import narrator_of

    shelf, row = Shelf(told.shelf / told.lang), narrator_of(told.lang)
    wanted = sheet.sentences(told.lang, sheet.read(told.sheet))
    beyond = 0
    for script in sorted({script for sentence in wanted for script in sentence.scripts}):
        own = [sentence for sentence in wanted if script in sentence.scripts]
        clips = [(sentence, shelf.clips[sentence.file]) for sentence in own if sentence.file in shelf.clips]
        if not clips:
            print(f"{told.lang} {script}: no clips")
            beyond += 1
            continue
        errors, count = sum(clip["errors"] for _, clip in clips), sum(clip["letters"] for _, clip in clips)
        off = [clip["pace"] / sentence.pace - 1 for sentence, clip in clips]
        worst = max(clip["stretch"] for _, clip in clips)
        clean = sum(clip["errors"] == 0 for _, clip in clips)
        print(f"{told.lang} {script}: {len(clips)} of {len(own)} clips, {errors}/{count} letters wrong = {errors / count:.2%}, {clean} without a"
              f" fault, pace off {min(off):+.1%} to {max(off):+.1%}, stretch up to {worst}")
        beyond += errors / count > row["most_wrong_script"] or len(clips) < len(own)
    size = sum((shelf.folder / file).stat().st_size for file in shelf.clips)
    seconds = sum(clip["frames"] for clip in shelf.clips.values()) / shelf.head["rate"]
    print(f"{told.lang}: {len(shelf.clips)} clips, {seconds / 60:.1f} min, {size / 1e6:.2f} MB")
    return SHORTFALL if beyond else 0


def orphans(told):
    """Names clips that no sentence needs; --drop takes them away."""
    shelf = Shelf(told.shelf / told.lang)
    needed = {sentence.file for sentence in sheet.sentences(told.lang, sheet.read(told.sheet))}
    lost = sorted({path.name for path in shelf.folder.glob("*.ogg")} | set(shelf.clips))
    lost = [file for file in lost if file not in needed]
    for file in lost:
        print(file)
        if told.drop:
            shelf.drop(file)
    return 0 if told.drop or not lost else SHORTFALL


def told(arguments):
    """The command line."""
    whole = argparse.ArgumentParser(description=__doc__)
    whole.add_argument("--shelf", type=Path, default=SHELVES, help="where the languages' folders are")
    verbs = whole.add_subparsers(dest="verb", required=True)
    for verb, does in (("render", render), ("stats", stats), ("orphans", orphans), ("check", check)):
        one = verbs.add_parser(verb, help=does.__doc__)
        one.set_defaults(does=does)
        if verb == "check":
            one.add_argument("--lang", default="nl,en")
            one.add_argument("--share", type=float, default=0.05)
            one.add_argument("--seed", type=int, default=1)
            continue
        one.add_argument("--lang", required=True, choices=["nl", "en"])
        one.add_argument("sheet", help="what `perron voice sheet --json` prints; - for standard input")
        if verb == "render":
            one.add_argument("--again", choices=["failed", "wrong"], help="try once more clips beyond the gate, or with any letter wrong")
            one.add_argument("--most", type=int, default=MOST, help="candidates tried for one sentence")
            one.add_argument("--failures", type=Path, help="write what stays beyond the gate to this file")
        if verb == "orphans":
            one.add_argument("--drop", action="store_true")
    return whole.parse_args(arguments)


if __name__ == "__main__":
    options = told(sys.argv[1:])
    try:
        sys.exit(options.does(options))
    except ModuleNotFoundError as missing:
        print(f"expected the Python that setup.sh made, but found one without {missing.name}", file=sys.stderr)
        sys.exit(NO_TOOL)
