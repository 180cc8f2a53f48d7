//! The answer: what it says of ways that are stopped, of links that cannot be opened, and of every other way.

use outsourcing_decision::ui::action::Word;

use super::*;

fn answer(json: &str) -> String {
    text(piece(&markup(with_answers(json)), "section", "answer"))
}

/// The law forbids it, and no evidence lifts that; private data it does not, and evidence would.
#[test]
fn a_way_that_nothing_frees_is_ruled_out_and_any_other_is_not_yet_open() {
    let led = |said: &str, facts: &str| {
        answer(&format!(
            r#"{{"answers":{{"strain":4,"vendor_capability":4,"vendor_owner":4{said}}},"facts":{{{facts}}}}}"#
        ))
    };
    let forbidden = led("", r#""third_party_forbidden":true"#);
    assert!(forbidden.contains("Outsource is ruled out."), "{forbidden}");
    assert!(
        forbidden
            .contains("A red line stops Outsource: “Not allowed”.A red line stops Split: “Not allowed”."),
        "{forbidden}"
    );
    let private = led(r#","data_sensitivity":4"#, "");
    assert!(private.contains("Outsource: not yet."), "{private}");
    assert!(private.contains("How often each way would come first, red lines aside"), "{private}");
    let free = led("", "");
    assert!(
        !free.contains("Stopped") && free.contains("How often each way comes first"),
        "nothing is: {free}"
    );
}

#[test]
fn why_the_money_does_not_decide_is_told() {
    let close = answer(
        r#"{"answers":{"reason_to_buy":4,"depth":4,"voice":4,"vendor_capability":1,"strain":1,"repetitive_contacts":0,
            "repeat_business":4},"money":{"customers":22000,"vendor_rate_per_hour":45}}"#,
    );
    assert!(close.contains("on your answers. The money leaves it open."), "{close}");
    assert!(close.contains("On money alone, ") && close.contains("That is too close to decide."), "{close}");
}

/// A small shop without anybody to answer for a vendor: its answers speak for self-service, which hardly ever pays for
/// itself there, and the best way for the money is stopped.
#[test]
fn an_answer_that_costs_more_says_so_in_its_headline() {
    let shop = |facts: &str| {
        answer(&format!(
            r#"{{"answers":{{"customer_preference":1,"reason_to_buy":3,"only_contact":1,"repeat_business":3,"depth":3,
                "vendor_capability":1,"freedom_to_fix":3,"agent_treatment":1,"feedback":1,"pace":2,"vendor_owner":1,
                "data_sensitivity":1,"incident_exposure":1,"way_back":2,"strain":3,"repetitive_contacts":3,"separable":3}},
                "weights_order":["customers","means","quality","learning","risk"],"facts":{{{facts}"human_fallback":true}},
                "money":{{"customers":4000,"contacts_per_customer":1.4,"margin_per_customer":35,"wage_per_hour":10.86,
                "vendor_rate_per_hour":24,"open_hours":1197}}}}"#
        ))
    };
    let stopped = shop(r#""responsibility":"nobody","#);
    for told in [
        "Build self-service first, on your answers. It will most likely cost you more than staying in-house.",
        "but a red line stops it",
        "of tries building self-service first leaves you worse off than staying in-house.",
    ] {
        assert!(stopped.contains(told), "“{told}” is not in {stopped}");
    }
    let free = shop("");
    assert!(!free.contains("most likely cost you more"), "{free}");
}

/// Outsourcing is best for the money of a shop with cheap vendors, and the law forbids it.
#[test]
fn that_the_best_way_for_the_money_is_stopped_is_told() {
    let led = |facts: &str| {
        answer(&format!(
            r#"{{"answers":{{"strain":3}},"facts":{{{facts}}},"money":{{"vendor_rate_per_hour":6,"wage_per_hour":40}}}}"#
        ))
    };
    let forbidden = led(r#""third_party_forbidden":true"#);
    assert!(forbidden.contains("On money alone, Outsource is best in "), "{forbidden}");
    assert!(!led("").contains("but a red line stops it"), "nothing is stopped");
}

/// The answers speak for self-service; what it costs or brings stands beside what outsourcing does.
#[test]
fn what_the_answer_does_to_the_money_is_told() {
    let said = answer(
        r#"{"answers":{"repetitive_contacts":4,"depth":0,"separable":0,"voice":3,"vendor_capability":0,"strain":3},
            "money":{"customers":3000,"vendor_rate_per_hour":60}}"#,
    );
    assert!(said.contains("Build self-service first"), "{said}");
    for told in ["a year in costs by outsourcing it", "building self-service first leaves you"] {
        assert!(said.contains(told), "“{told}” is not in {said}");
    }
}

/// A desk for 2,500 hours is ours; a shop that answers beside other work has none.
#[test]
fn a_saving_that_hangs_on_our_opening_hours_says_so() {
    let told = |money: &str| {
        let said = answer(&format!(r#"{{"answers":{{"strain":3}},"money":{{"customers":900{money}}}}}"#));
        said.contains("Then say so at “Hours at the desk” under “Money”.")
    };
    assert!(told(""));
    assert!(!told(r#","open_hours":2750"#), "the reader has said so");
    assert!(!told(r#","open_hours":100"#), "those at the desk are fewer than the contacts take");
    assert!(!told(r#","contacts_per_customer":40"#), "the contacts take longer");
}

/// Whoever is told that nobody leads by the answers is not told that they speak for somebody.
#[test]
fn money_that_survives_does_not_overrule_answers_that_say_nothing() {
    let led = |said: &str| {
        answer(&format!(
            r#"{{"answers":{{{said}}},"money":{{"customers":4000,"vendor_rate_per_hour":8,"wage_per_hour":40,"open_hours":2500}}}}"#
        ))
    };
    let close = led(r#""strain":1"#);
    assert!(close.contains("Outsourcing pays, and your answers leave it open."), "{close}");
    let opposed = led(r#""vendor_capability":1,"reason_to_buy":3,"depth":4,"voice":4,"strain":0"#);
    assert!(opposed.contains("Outsourcing pays, though your answers speak for “In-house”."), "{opposed}");
}

/// Outsourcing comes first in 2 of 100 tries, and leads for the money.
#[test]
fn answers_and_money_that_lie_apart_are_told_apart() {
    let said = answer(
        r#"{"answers":{"customer_preference":1,"reason_to_buy":3,"freedom_to_fix":3,"vendor_capability":1,"strain":3,
            "repetitive_contacts":4,"repeat_business":3,"depth":3},"money":{"customers":2600,"contacts_per_customer":1.6,
            "margin_per_customer":160,"wage_per_hour":15,"open_hours":800,"vendor_rate_per_hour":24}}"#,
    );
    let told = "“Self-service first” or “In-house” by your answers; “Outsource” for the money.";
    assert!(said.contains(told), "{said}");
}

/// A vendor that is better by the answers costs less, and loses more in customers than it saves.
#[test]
fn nobody_hears_of_a_higher_cost_that_is_a_saving() {
    let said = answer(
        r#"{"answers":{"vendor_capability":4,"customer_preference":4,"strain":4,"agent_treatment":4,"vendor_owner":4},
            "money":{"customers":20000,"contacts_per_customer":3,"margin_per_customer":400,"wage_per_hour":25,
            "vendor_rate_per_hour":50,"vendor_resolution_ratio":0.6}}"#,
    );
    assert!(said.contains("Your answers say “Outsource”; the money says “"), "{said}");
    assert!(!said.contains("higher cost") && said.contains("worse off over 3 years"), "{said}");
}

#[test]
fn a_gut_that_agrees_is_heard_too() {
    let shop = |gut: &str| answer(&SHOP.replacen('{', &format!("{{\"gut\":\"{gut}\","), 1));
    assert!(shop("in_house").contains("Your gut said “In-house”, too."));
    assert!(!shop("outsource").contains(", too."));
}

#[test]
fn a_tie_of_the_quick_test_names_those_who_are_level() {
    let said = answer(r#"{"quick":{"in_house":1,"outsource":-1,"split":1,"self_service":0}}"#);
    assert!(said.contains("A tie in the quick test: In-house / Split."), "{said}");
}

/// An article that warns of what the reader does not have is cited as that.
#[test]
fn an_article_that_warns_of_the_opposite_is_not_made_to_agree() {
    let page = text(&markup(with_answers(
        r#"{"answers":{"vendor_capability":4,"depth":0,"voice":0,"strain":4,"reason_to_buy":0,"feedback":0}}"#,
    )));
    assert!(page.contains("The article’s point, which counts for less with your answer:"), "{page}");
}

/// One of the four is the answer and one the next best; a reader may have another in mind.
#[test]
fn the_reasons_stand_beside_every_other_way() {
    let page = text(&markup(with_answers(SHOP)));
    for said in [
        "rather than building self-service first",
        "rather than outsourcing it",
        "And rather than splitting it?",
    ] {
        assert!(page.contains(said), "“{said}” is not in {page}");
    }
    assert!(!page.contains("And rather than keeping it in-house?"), "that is the answer");
}

#[test]
fn what_a_red_line_stops_and_what_lifts_it_stands_there_once() {
    let page = markup(with_answers(CLINIC));
    let lines = text(piece(&page, "section", "red-lines"));
    assert!(lines.contains("Stops: Outsource; Split."), "{lines}");
    assert_eq!(lines.matches("a check of the vendor’s security by outside experts").count(), 1, "{lines}");
    assert!(
        lines.contains("Split: or, alone, a split that keeps private data away from the vendor"),
        "{lines}"
    );
}

/// At the top, where a reader who followed a link looks, and where a file is chosen.
#[test]
fn what_could_not_be_opened_is_said_twice() {
    let refused = |word| markup(fresh().reduce(Action::Hear(word)));
    let problems = || (1..=7).map(|n| format!("Problem {n}.")).collect::<Vec<_>>();
    let page = refused(Shared::new(Word::NotOpened(problems())));
    assert_eq!(page.matches("That could not be opened:").count(), 2, "{page}");
    assert!(page.find("That could not be opened:") < page.find("class=\"spread\""), "above the questions");
    assert!(page.contains("Problem 5.") && !page.contains("Problem 6."), "no list that nobody mends");
    let page = refused(Shared::new(Word::NotJoined(problems())));
    let comparing = text(piece(&page, "section", "comparing"));
    assert_eq!(page.matches("That could not be opened:").count(), 1, "{page}");
    assert!(comparing.contains("Problem 1."), "{comparing}");
}

#[test]
fn all_that_was_answered_stands_in_one_place() {
    let page = markup(with_answers(SMALL_SHOP));
    assert!(page.contains("All that you answered") && page.contains("2,400\u{a0}in all"), "{page}");
    assert!(page.contains("On a scale from 0 to 100, your answers give: In-house: "), "{page}");
}

#[test]
fn an_empty_page_prints_as_questions() {
    let label = "Print the questions to fill in by hand";
    assert!(markup(fresh()).contains(label));
    assert!(!markup(with_answers(SHOP)).contains(label));
}

/// The bar shows who comes first next often, and the headline names that one.
#[test]
fn a_close_call_is_between_the_two_that_lead_the_bar() {
    for answers in [r#"{"strain":1,"vendor_capability":3}"#, r#"{"separable":3}"#] {
        let page = markup(with_answers(&format!(r#"{{"answers":{answers}}}"#)));
        let said = text(piece(&page, "section", "answer"));
        let (names, _) =
            said.split_once(": too close to call.").unwrap_or_else(|| panic!("not close: {said}"));
        let names: Vec<&str> = names.trim_start_matches("The answer").split(" or ").collect();
        let share = |name: &str| {
            let (_, rest) = said.split_once("comes first").expect("the bar");
            let (_, rest) = rest.split_once(name).unwrap_or_else(|| panic!("{name} is not in {rest}"));
            rest.split('%').next().and_then(|share| share.parse::<u32>().ok()).unwrap_or_default()
        };
        let others = ["In-house", "Outsource", "Split", "Self-service first"];
        let others = others.into_iter().filter(|name| !names.contains(name));
        let least = names.iter().map(|name| share(name)).min();
        assert!(others.map(share).max() <= least, "{said}");
    }
    // The law stops two, and nobody to talk to the third.
    let one = answer(r#"{"answers":{"only_contact":3},"facts":{"third_party_forbidden":true}}"#);
    assert!(one.contains("Keep it in-house: red lines leave you no other way."), "{one}");
    assert!(!one.contains("too close"), "to what? {one}");
    let level = answer(r#"{"answers":{"vendor_owner":4},"facts":{"third_party_forbidden":true}}"#);
    assert!(level.contains("and none of the ways left leads"), "{level}");
    let no_answers = answer(
        r#"{"money":{"customers":5000,"contacts_per_customer":15,"margin_per_customer":20,"wage_per_hour":25,
            "vendor_rate_per_hour":80}}"#,
    );
    assert!(!no_answers.contains("by your answers"), "{no_answers}");
}

/// Two ways side by side after half of the questions: more of them may not part the two.
#[test]
fn where_it_stays_close_one_may_stop() {
    let ids: Vec<String> =
        fresh().decision.criteria.values().map(|criterion| criterion.id.to_string()).collect();
    let page = |n_ticks: usize, rest: &str| {
        let said = ids.iter().enumerate().map(|(place, id)| match place < n_ticks {
            true => format!(r#""{id}":2"#),
            false => format!(r#""{id}":{rest}"#),
        });
        let mut said: Vec<String> = said.take(n_ticks + 2).collect();
        // One leads, by little.
        said[0] = said[0].replace('2', "3");
        let state = with_answers(&format!(r#"{{"answers":{{{}}}}}"#, said.join(",")));
        let open: Vec<_> = state.decision.criteria.positions().skip(n_ticks + 2).take(2).collect();
        text(piece(&markup(state.reduce(Action::Offer(open))), "div", "turner"))
    };
    let told = "it is still close";
    assert!(page(12, "2").contains(told), "{}", page(12, "2"));
    assert!(!page(6, "2").contains(told), "a third");
    assert!(!page(8, r#""not_sure""#).contains(told), "what is not sure is not in");
}
