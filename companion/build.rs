//! Says when the embedded scripts and clips have changed: the macro that embeds them cannot.

fn main() {
    println!("cargo:rerun-if-changed=../scripts");
    println!("cargo:rerun-if-changed=../audio/assets/voice");
}
