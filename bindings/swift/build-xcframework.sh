#!/usr/bin/env bash
# Builds CPerron.xcframework for Package.swift: device, simulator and Mac, with sound. For a Mac with Xcode and rustup; it was
# written where neither is, and nobody has run it yet.
#
#   bindings/swift/build-xcframework.sh
set -euo pipefail
cd "$(dirname "$0")/../.."
command -v xcodebuild >/dev/null || { echo "this needs a Mac with Xcode" >&2; exit 1; }

targets=(aarch64-apple-ios aarch64-apple-ios-sim x86_64-apple-ios aarch64-apple-darwin x86_64-apple-darwin)
rustup target add "${targets[@]}"

# Small, and unwinding: a panic must become an error of the call and must not take the app along. Built by itself, for only then the
# whole of it is optimised at once; with its symbols, by which the app is linked.
export CARGO_PROFILE_SHIP_STRIP=debuginfo
export IPHONEOS_DEPLOYMENT_TARGET=16.0 MACOSX_DEPLOYMENT_TARGET=13.0
for target in "${targets[@]}"; do
  cargo rustc --profile ship -p perron-ffi --lib --crate-type staticlib --features playback --target "$target"
done

work=target/xcframework
out=bindings/swift/CPerron.xcframework
rm -rf "$work" "$out"
mkdir -p "$work/headers/CPerron" "$work/simulator" "$work/mac"

# The modulemap of the package links by name, for Linux; here the framework is what is linked.
cp bindings/swift/Sources/CPerron/CPerron.h "$work/headers/CPerron/"
cat >"$work/headers/CPerron/module.modulemap" <<'MAP'
module CPerron {
    header "CPerron.h"
    link framework "AudioToolbox"
    link framework "CoreAudio"
    link framework "CoreFoundation"
    export *
}
MAP

lipo -create -output "$work/simulator/libperron_ffi.a" \
  target/{aarch64-apple-ios-sim,x86_64-apple-ios}/ship/libperron_ffi.a
lipo -create -output "$work/mac/libperron_ffi.a" target/{aarch64,x86_64}-apple-darwin/ship/libperron_ffi.a

xcodebuild -create-xcframework \
  -library target/aarch64-apple-ios/ship/libperron_ffi.a -headers "$work/headers" \
  -library "$work/simulator/libperron_ffi.a" -headers "$work/headers" \
  -library "$work/mac/libperron_ffi.a" -headers "$work/headers" \
  -output "$out"
echo "made $out"
