//! Generates Kotlin, or any other language that UniFFI speaks, from the built library.

fn main() {
    uniffi::uniffi_bindgen_main();
}
