//! Generates Swift, with the header and the module map that an XCFramework needs.

fn main() {
    uniffi::uniffi_bindgen_swift();
}
