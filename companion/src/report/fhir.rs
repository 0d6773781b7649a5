//! FHIR R4 JSON: the same numbers for a program that reads it. It is an export, and claims to fit no system.
//!
//! A bundle of the type `collection`: an `Observation` for each night and for the minutes of each practice, a
//! `QuestionnaireResponse` for how it was around a practice and for what the practising is for. No code system is claimed: what
//! a number means is said in words (`code.text`), as the person was asked it. Nobody is named: there is no `subject`.
//!
//! Looked at with the validator of HAPI FHIR 7.4 (2026-11-28): no error; it would like a subject, a performer and a narrative.

use perron_core::distress::Distress;
use perron_core::report::Report;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::{title, wire};
use crate::library::Library;
use crate::plot::to_minutes;
use crate::words::Words;

pub(super) fn bundle(report: &Report, library: &Library, words: &Words) -> Zeroizing<Vec<u8>> {
    let mut resources = Vec::new();
    if !report.goals.is_empty() {
        let goals = report.goals.iter().map(|goal| json!({ "valueString": string(goal.text.reveal()) })).collect();
        let item = item("goal", &words.say("report-goals", &[]), goals);
        resources.push(answers(report.made.to_string(), vec![item]));
    }
    for night in &report.nights {
        let Some(numbers) = night.numbers else { continue };
        let woken = numbers.woken.map(|count| component("report-head-woken", count, words));
        let mut parts: Vec<_> = woken.into_iter().collect();
        parts.extend(numbers.intensity.map(|bad| component("report-head-intensity", bad.reveal(), words)));
        let title = night.title.as_ref().map(|title| string(title.reveal()));
        parts.extend(title.map(|title| said("report-head-name", &title, words)));
        resources.push(json!({
            "resourceType": "Observation",
            "status": "final",
            "code": { "text": words.say("report-head-nightmares", &[]) },
            "effectiveDateTime": night.of.to_string(),
            "valueInteger": numbers.nightmares,
            "component": parts,
        }));
    }
    for practice in &report.practices {
        if let Some(done) = &practice.done {
            resources.push(json!({
                "resourceType": "Observation",
                "status": "final",
                "code": { "text": words.say("report-head-minutes", &[]) },
                "effectiveDateTime": practice.day.to_string(),
                "valueQuantity": {
                    "value": to_minutes(done.heard),
                    "unit": "min",
                    "system": "http://unitsofmeasure.org",
                    "code": "min",
                },
                "component": [said("report-head-exercise", &title(done.exercise.as_ref(), library, words), words)],
            }));
        }
        let around =
            [("before", "report-head-before", practice.before), ("after", "report-head-after", practice.after)];
        let given = around.into_iter().filter_map(|(link, key, score)| {
            let answer = json!({ "valueInteger": score.map(Distress::reveal)? });
            Some(item(link, &words.say(key, &[]), vec![answer]))
        });
        let given: Vec<Value> = given.collect();
        if !given.is_empty() {
            resources.push(answers(practice.day.to_string(), given));
        }
    }
    let names = Names::of(report, words);
    let entries = resources.into_iter().enumerate().map(|(number, mut resource)| {
        // A resource of a collection is known by this name alone.
        if let Value::Object(fields) = &mut resource {
            fields.insert("language".to_string(), words.language().name().into());
        }
        json!({ "fullUrl": names.name(number), "resource": resource })
    });
    let entries: Vec<Value> = entries.collect();
    let mut bundle = Map::new();
    bundle.insert("resourceType".to_string(), "Bundle".into());
    bundle.insert("type".to_string(), "collection".into());
    // A list that is there is never empty (FHIR R4, JSON, rule 2.6.2).
    if !entries.is_empty() {
        bundle.insert("entry".to_string(), entries.into());
    }
    let mut bytes = Zeroizing::new(serde_json::to_vec_pretty(&bundle).unwrap_or_default());
    bytes.push(b'\n');
    bytes
}

fn component(key: &str, number: u8, words: &Words) -> Value {
    json!({ "code": { "text": words.say(key, &[]) }, "valueInteger": number })
}

/// Words are a `string`: a note would be Markdown, and what a person wrote is none.
fn said(key: &str, text: &str, words: &Words) -> Value {
    json!({ "code": { "text": words.say(key, &[]) }, "valueString": text })
}

fn answers(authored: String, items: Vec<Value>) -> Value {
    json!({
        "resourceType": "QuestionnaireResponse",
        "status": "completed",
        "authored": authored,
        "item": items,
    })
}

fn item(link: &str, text: &str, answers: Vec<Value>) -> Value {
    json!({ "linkId": link, "text": text, "answer": answers })
}

/// A `string` of FHIR is not empty, holds no control but tab and ends of lines, and is more than white space.
fn string(text: &str) -> String {
    let kept: String = text.chars().filter(|letter| !letter.is_control() || "\t\r\n".contains(*letter)).collect();
    if kept.trim().is_empty() { "-".to_string() } else { kept }
}

/// The names of resources, drawn from the report itself: the same report has the same names.
struct Names(Sha256);

impl Names {
    fn of(report: &Report, words: &Words) -> Self {
        let hasher = Sha256::new_with_prefix("perron report fhir names");
        Self(hasher.chain_update(&*wire::bytes(report, words.language())))
    }

    /// A UUID of version 8 (RFC 9562).
    fn name(&self, number: usize) -> String {
        let hash = self.0.clone().chain_update((number as u64).to_le_bytes()).finalize();
        let mut bytes = [0_u8; 16];
        bytes.copy_from_slice(&hash[..16]);
        bytes[6] = bytes[6] & 0x0f | 0x80;
        bytes[8] = bytes[8] & 0x3f | 0x80;
        let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        format!("urn:uuid:{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
    }
}
