//! Several people's answers side by side.

use outsourcing_decision::engine::comparison::compare;
use outsourcing_decision::model::answers::Answers;
use outsourcing_decision::num::fixed_point::fixed;
use outsourcing_decision::view::comparison_words::{ComparisonWords, Person};
use outsourcing_decision::view::copy::Copy;

use crate::support::{answers, decision, plain};

/// Everybody weighs means alone.
const MEANS: &str = r#""weights":{"customers":0,"quality":0,"learning":0,"risk":0,"means":100}"#;

/// Answers in; joint leader and values, each one's leader, groups agreed on, differences and vetoes out.
fn check(people: &[String], expected: &str) {
    let decision = decision();
    let all: Vec<Answers> = people.iter().map(|json| answers(&decision, json)).collect();
    let found = compare(&decision, &all.iter().collect::<Vec<_>>());
    let name = |idx: Option<_>| idx.map_or("nobody", |idx| decision.alternatives[idx].id.as_str());
    let values: Vec<String> = found.joint_values.values().map(|value| fixed(*value, 2)).collect();
    let mut lines = vec![format!("{}: {}", name(found.joint_leader), values.join(" "))];
    lines.push(found.leaders.iter().map(|leader| name(*leader)).collect::<Vec<_>>().join(" "));
    lines.extend(found.agreed.iter().map(|group| format!("agree {}", decision.groups[*group].id)));
    lines.extend(found.differences.iter().map(|one| {
        let [least, most] = one.people;
        let criterion = &decision.criteria[one.criterion].id;
        format!("differ {criterion} {} {} {least} {most}", name(Some(one.alternative)), fixed(one.points, 2))
    }));
    lines.extend(found.vetoes.iter().map(|veto| {
        let line = &decision.red_lines[veto.red_line].id;
        format!("veto {} {} {line}", veto.person, name(Some(veto.alternative)))
    }));
    assert_eq!(lines.join("\n"), plain(expected), "{people:?}");
}

fn person(said: &str) -> String {
    format!(r#"{{"answers":{{{said}}},{MEANS}}}"#)
}

/// Shares of means: .3 strain, .4 repetitive_contacts, .3 separable. strain 4 gives in-house −13.5 and
/// outsource 12; strain 0 the reverse. 25.5 apart is outsource's and 27 in-house's difference: in-house's
/// is wider, least for the first. Means: all at 50.
#[test]
fn opposite_answers_cancel_and_the_widest_difference_is_told() {
    check(
        &[person(r#""strain":4"#), person(r#""strain":0"#)],
        "nobody: 50 50 50 50
         outsource in_house
         differ strain in_house 27 0 1",
    );
}

/// A tick apart is agreement, and still a difference of .3 × 45 / 2 = 6.75. The mean of 36.5 and 43.25
/// is 39.88, of 62 and 56 it is 59. Of one question of three nothing is said of the rest.
#[test]
fn a_tick_apart_is_agreement_over_half_of_a_group() {
    check(
        &[person(r#""strain":4"#), person(r#""strain":3"#)],
        "outsource: 39.88 59 55.63 53.38
         outsource outsource
         differ strain in_house 6.75 0 1",
    );
    check(
        &[person(r#""strain":4,"separable":2"#), person(r#""strain":3,"separable":2"#)],
        "outsource: 39.88 59 55.63 53.38
         outsource outsource
         agree means
         differ strain in_house 6.75 0 1",
    );
}

/// Ends of ranges are ticks too: a person who thinks of all is not of one mind with one in the middle.
/// Both pull nothing on average, so that there is no difference either.
#[test]
fn a_wide_range_does_not_agree_with_its_middle() {
    check(
        &[person(r#""strain":[0,4]"#), person(r#""strain":2"#)],
        "nobody: 50 50 50 50
         nobody nobody",
    );
    check(
        &[person(r#""strain":[1,3],"separable":2"#), person(r#""strain":2,"separable":2"#)],
        "nobody: 50 50 50 50
         nobody nobody
         agree means",
    );
}

/// Not sure is no answer to agree or differ with; nor is one person's alone. Whoever says nothing has no voice: the
/// means are of two.
#[test]
fn what_only_one_says_is_neither_agreement_nor_difference() {
    check(
        &[person(r#""strain":4"#), person(r#""strain":"not_sure","separable":2"#), person("")],
        "outsource: 43.25 56 53.75 52.25
         outsource nobody nobody",
    );
}

/// Where nobody has said anything all are heard alike, and nothing speaks for anything.
#[test]
fn nobody_is_heard_where_nobody_speaks() {
    check(
        &[person(""), person(r#""strain":"not_sure""#)],
        "nobody: 50 50 50 50
         nobody nobody",
    );
    let (decision, copy) = (decision(), Copy::default());
    let [first, silent] = [r#""strain":4"#, ""].map(|said| answers(&decision, &person(said)));
    let people = [Person { name: "Ann", answers: &first }, Person { name: "Bob", answers: &silent }];
    let said = ComparisonWords::new(&copy, &decision, &people).joint();
    assert_eq!(
        said,
        "Taken together, with each voice alike, Outsource comes out highest. Most of you have more than half of the \
         questions open: take this as a first look."
    );
}

/// Everybody has the same answer to the first so many questions.
fn with_answered(n_answered: usize) -> String {
    let decision = decision();
    let ids = decision.criteria.values().take(n_answered).map(|criterion| criterion.id.as_str());
    let said = ids.map(|id| format!(r#""{id}":1,"#)).collect::<String>();
    format!(r#"{{"answers":{{{said}"separable":"not_sure"}}}}"#)
}

/// The model has 19 questions: 10 of them are more than half.
#[test]
fn who_has_answered_little_counts_and_is_said_to_have() {
    let (decision, copy) = (decision(), Copy::default());
    let said = |n_answered: [usize; 2]| {
        let all = n_answered.map(|n_answered| answers(&decision, &with_answered(n_answered)));
        let people = [Person { name: "Ann", answers: &all[0] }, Person { name: "Bob", answers: &all[1] }];
        let words = ComparisonWords::new(&copy, &decision, &people);
        let answered = words.positions().into_iter().map(|said| {
            said.split_once("Questions answered: ").map(|(_, answered)| answered.to_owned()).unwrap_or(said)
        });
        (answered.collect::<Vec<_>>().join(" "), words.joint().contains("take this as a first look"))
    };
    assert_eq!(said([9, 9]), ("9 of 19. 9 of 19.".to_owned(), true), "not sure is none");
    assert_eq!(said([10, 9]), ("10 of 19. 9 of 19.".to_owned(), false), "one of two is not most");
    let silent = "Bob: no question is answered yet, so there are no points to count.";
    assert_eq!(said([10, 0]).0, format!("10 of 19. {silent}"));
}

/// What a red line of somebody's own stops is not called first without it; a tie may be broken by one.
#[test]
fn a_persons_own_red_line_stands_beside_what_leads() {
    let (decision, copy) = (decision(), Copy::default());
    let said = |said: &str| {
        let all = answers(&decision, &person(said));
        let ann = Person { name: "Ann", answers: &all };
        ComparisonWords::new(&copy, &decision, &[ann]).positions().join("\n")
    };
    let points = "Ann: Outsource comes out highest, with 62 of 100 points";
    let answered = "Questions answered: 2 of 19.";
    assert_eq!(said(r#""strain":4,"only_contact":0"#), format!("{points}. {answered}"));
    assert_eq!(
        said(r#""strain":4,"data_sensitivity":4"#),
        format!(
            "{points}, but a red line stops it: Private data. Of the ways that these answers leave, Self-service first \
             comes out highest. {answered}"
        )
    );
    let level = "Ann: no way comes out highest.";
    assert_eq!(
        said(r#""data_sensitivity":4,"strain":2"#),
        format!("{level} {answered}"),
        "two more are level with the two that are stopped"
    );
}

/// Facts and amounts give no points: what two or more said of them, and not alike, is told in words.
#[test]
fn facts_and_amounts_that_differ_are_told() {
    let (decision, copy) = (decision(), Copy::default());
    let all = [
        r#"{"answers":{"strain":4},"facts":{"motive":["cost"],"exit_clause":true,"listening_rights":true},
            "money":{"customers":900,"vendor_rate_per_hour":30}}"#,
        r#"{"facts":{"motive":[],"exit_clause":true},"money":{"customers":1200}}"#,
        r#"{"facts":{"motive":["cost"]}}"#,
    ]
    .map(|json| answers(&decision, json));
    let names = ["Ann", "Bob", "Cem"].iter().zip(&all);
    let people: Vec<Person<'_>> = names.map(|(name, answers)| Person { name, answers }).collect();
    let told = |people: &[Person<'_>]| {
        let said = ComparisonWords::new(&copy, &decision, people).sentences();
        said.into_iter()
            .skip_while(|said| !said.contains("in these facts and amounts"))
            .skip(1)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        told(&people),
        [
            "Why are you thinking about outsourcing? Tick all that fit. Ann: To save money. Bob: None of these. Cem: To save money.",
            "Customers: Ann: 900 in all. Bob: 1,200 in all."
        ]
        .map(|said| said.replace("0 in all", "0\u{a0}in all")),
        "not what only one says, nor what both say alike"
    );
    assert_eq!(told(&[people[0], people[2]]), [""; 0]);
}

/// The same answer weighs differently for people who weigh differently: one gives strain .3, the other
/// .3 × .5 of it all; 13.5 and 6.75 points for in-house.
#[test]
fn weights_are_each_persons_own() {
    let half = r#"{"answers":{"strain":4,"separable":2},"weights":{"customers":0,"quality":0,"learning":0,"risk":100,"means":100}}"#;
    check(
        &[person(r#""strain":4,"separable":2"#), half.to_owned()],
        "outsource: 39.88 59 55.63 53.38
         outsource outsource
         agree means
         differ strain in_house 6.75 0 1",
    );
}

/// One person's red line stops an alternative for all, whatever the others say.
#[test]
fn everybodys_veto_stands() {
    check(
        &[person(r#""strain":4,"separable":2"#), person(r#""strain":4,"separable":2,"data_sensitivity":4"#)],
        "self_service: 36.5 62 57.5 54.5
         outsource outsource
         agree means
         veto 1 outsource data
         veto 1 split data",
    );
}

/// Private data stops outsourcing from tick 3 on: a range of 3 to 4 surely, one of 2 to 4 in two ticks of
/// three, one of 1 to 4 in half of them, which is not more likely than not. The reader is told what may yet
/// stop the joint leader, and of nobody else.
#[test]
fn how_sure_a_line_is_shows_in_its_words() {
    let (decision, copy) = (decision(), Copy::default());
    let said = |strain: u8, range: &str| {
        let json = format!(r#""strain":{strain},"data_sensitivity":{range},"only_contact":0"#);
        let all = answers(&decision, &person(&json));
        let ann = Person { name: "Ann", answers: &all };
        let said = ComparisonWords::new(&copy, &decision, &[ann]).sentences();
        said.into_iter()
            .filter(|sentence| sentence.starts_with("A red line") && sentence.contains("Private data"))
            .map(|sentence| sentence.replace("A red line ", "").replace(", by the answers of: Ann", ""))
            .collect::<Vec<_>>()
    };
    let sure =
        ["Outsource", "Split"].map(|name| format!("stops {name}: “Private data”. That holds for all."));
    let likely = ["Outsource", "Split"].map(|name| {
        format!("more likely than not stops {name}: “Private data”. Until that is settled, it holds for all.")
    });
    assert_eq!(said(4, "[3,4]"), sure);
    assert_eq!(said(4, "[2,4]"), likely);
    assert_eq!(
        said(4, "[1,4]"),
        [
            "may still stop Outsource: “Private data”. What decides it is open, or not sure, with: Ann. Settle that first."
        ]
    );
    assert_eq!(said(0, "[1,4]"), [""; 0], "in-house leads, and nothing may stop it");
}

#[test]
fn it_is_said_in_plain_words() {
    let (decision, copy) = (decision(), Copy::default());
    // Outsource has 62 points of the first and 50 − .75 × 12 = 41 of the second, self-service 57.5 and 50 − .75 × 7.5 = 44.4.
    let [first, second] = [r#""strain":4,"separable":2"#, r#""strain":[0,1],"data_sensitivity":4"#]
        .map(|said| answers(&decision, &person(said)));
    let people = [Person { name: "Ann", answers: &first }, Person { name: "Bob", answers: &second }];
    let said = ComparisonWords::new(&copy, &decision, &people).sentences().join("\n");
    for expected in [
        "Taken together, with each voice alike, Outsource comes out highest, but a red line stops it: Private data. \
         Of the ways that these answers leave, Self-service first comes out highest. None of you puts it first: each one’s \
         points for it are added up, and a second place with all of you can come to more than a first place with one.",
        "A red line stops Outsource: “Private data”, by the answers of: Bob. That holds for all.",
        "Ann: Outsource comes out highest, with 62 of 100 points.",
        "Bob: In-house comes out highest, with 60 of 100 points.",
        "Each way starts at 50 points",
        "Do customer questions keep you from your other work? Ann: All the time. Bob: No, there is time for both",
        "This difference alone moves In-house by",
    ] {
        assert!(said.contains(expected), "{expected} in:\n{said}");
    }
    let turned = [people[1], people[0]];
    let said = ComparisonWords::new(&copy, &decision, &turned).sentences().join("\n");
    assert!(
        said.contains(
            "Bob: No, there is time for both – Nearer to “No, there is time for both”. Ann: All the time."
        ),
        "in the order of the list: {said}"
    );
    let third = answers(&decision, &person(r#""strain":3"#));
    let three = [people[1], people[0], Person { name: "Cem", answers: &third }];
    let said = ComparisonWords::new(&copy, &decision, &three).sentences().join("\n");
    assert!(said.contains("Ann: All the time. Cem: Nearer to"), "who lies between says so too: {said}");
    let both = answers(&decision, &person(r#""strain":4,"separable":2,"data_sensitivity":4"#));
    let alike = [Person { name: "Ann", answers: &both }, Person { name: "Eve", answers: &both }];
    let said = ComparisonWords::new(&copy, &decision, &alike).sentences().join("\n");
    assert!(
        said.contains("nothing sets you apart that moves the result")
            && said.contains("On “Time and workload” the answers you gave are close together.")
            && said.contains("stops Outsource: “Private data”, by the answers of: Ann; Eve."),
        "{said}"
    );
}
