//! What a person reads has a name for everything that can be chosen.

use perron_companion::{Bed, Language, Words};

#[test]
fn every_soundscape_has_its_name_in_every_language() {
    for language in Language::ALL {
        let words = Words::new(language);
        for bed in Bed::ALL {
            let key = format!("bed-{}", bed.name());
            assert_ne!(words.say(&key, &[]), key, "companion/words/{}.ftl has no `{key}`", language.name());
        }
    }
}
