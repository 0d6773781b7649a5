# The commands of the house. `make play` and `make test` need Rust and nothing else.
lang ?= nl
length ?= 10m
SIZE ?= large

.PHONY: play test check bench bench-journal bench-bindings prove check-release check-sound check-hostile test-device test-keyring test-preview test-bindings test-cross size voice-check hear fuzz
.DEFAULT_GOAL := play

# Plays the safe place; without a sound device it renders a file and says where. `make play lang=en length=5m`
play:
	@if .ci/ensure alsa; then features=playback; else echo "building without sound: a file is rendered instead"; features=; fi; \
	cargo build --quiet --release -p perron --features "$$features" && \
	exec target/release/perron play safe-place --lang $(lang) --length $(length)

# Every test that needs no extra toolchain, no network and no sound card.
test:
	cargo test --workspace --quiet

# Format, lints, documentation, licences.
check:
	cargo fmt --all --check
	cargo clippy --workspace --all-targets --quiet -- -D warnings
	@if pkg-config --exists alsa 2>/dev/null; then set -x; cargo clippy --workspace --all-targets --quiet --features perron/playback,perron/keyring,perron-tests/playback -- -D warnings; fi
	cargo clippy --package perron-journal --all-targets --quiet --features control -- -D warnings
	RUSTDOCFLAGS="-D warnings" cargo doc --workspace --no-deps --quiet
	.ci/deny

# Kills, power cuts, damage: the promises of the store, tried ten thousand times. `make prove SIZE=small` takes two minutes;
# `SEED=` brings a run back (journal/README.md says what was seen).
prove:
	@[ "$$(uname)" != Linux ] || .ci/ensure strace
	SIZE=$(SIZE) SEED=$(SEED) journal/proof/run

# Refuses a release while a help line is not checked, or was checked more than 180 days ago. It is right that it fails until
# someone has: core/src/helpline/lines.toml says how.
check-release:
	cargo run --quiet -p perron-tests --bin check-release -- $(shell date +%F)

# CPU time, memory and exactness against ffmpeg and mpv in the same run, as a table (audio/README.md keeps one).
bench:
	.ci/ensure python3 alsa alsa-pulse pulseaudio ffmpeg mpv
	audio/benches/run

# What keeping costs beside plain rusqlite in the same run, and what it adds to a program, as a table (journal/README.md keeps one).
bench-journal:
	.ci/ensure python3
	journal/benches/run

# What a call from Kotlin and from Swift costs beside an empty one in the same run, as tables (their READMEs keep one).
bench-bindings:
	bindings/tools/kotlin
	cargo build --quiet --release --package perron-ffi
	cd bindings/kotlin && mvn --batch-mode --no-transfer-progress test -DskipTests -Pbench -Dperron.library=$(CURDIR)/target/release
	bindings/tools/swift
	bindings/swift/check --bench target/release

# Every exercise rendered at its usual length and measured against the rules of loudness, steps and endings, as a table.
check-sound:
	cargo run --quiet --release -p perron-tests --bin check-sound

# The largest homework there may be, and files of hostile hands: what opening each takes, as a table (Linux).
check-hostile:
	cargo bench --quiet -p perron-tests --bench hostile

# Through a PulseAudio null sink: what is heard equals what was rendered.
test-device:
	.ci/ensure alsa alsa-pulse pulseaudio
	tests/device/run

# The journal's key in a real keyring, and without one (Linux).
test-keyring:
	.ci/ensure gnome-keyring-daemon dbus-run-session secret-tool gdbus
	tests/keyring/run

# Opens preview pages in a headless Chromium: they play, the text follows, the keyboard reaches all, nothing leaves.
test-preview:
	.ci/ensure python3 chromium
	tests/preview/run

# What Swift and Kotlin call, from Swift and Kotlin; and that the generated code is the library's.
# Installs a JDK, Maven and (as root) a folder with Swift, 3.3 GB in ~/.cache/perron (`PERRON_CACHE` names another place).
test-bindings:
	bindings/tools/test

# What a phone's library weighs, with everything but clips, against its budget.
size:
	bindings/tools/size

# For phones: what they carry is type-checked for Android and iOS, and the golden hashes are rendered on an emulated ARM.
# Installs a compiler with the source of its library, zig, GCC for ARM and QEMU; about 2 GB, some in ~/.cache/perron (`PERRON_CACHE`).
test-cross:
	bindings/tools/cross check
	bindings/tools/cross sound
	@echo "2 passed, 0 failed"

# Hears a twentieth of the shipped clips again and compares (needs the voice kit: audio/clip-tool/README.md).
voice-check:
	audio/clip-tool/voice-check

# Renders whole exercises and counts the letters the ear gets wrong (needs the voice kit). `make hear lang=en`
hear:
	cargo build --quiet --release -p perron
	"$${VOICE_HOME:-$$HOME/.cache/perron-voice}/venv/bin/python" audio/clip-tool/whole.py --lang $(lang)

# A minute of random bytes for each reader.
fuzz:
	for target in run take read report letter inside agreed clips; do $(MAKE) -C fuzz $$target LENGTH=60 || exit 1; done
