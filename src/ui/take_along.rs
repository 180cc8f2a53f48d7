//! What the reader takes along, and brings back.

use yew::{Html, html};

use crate::model::answers::Answers;
use crate::ui::action::{Action, Errand, Word};
use crate::ui::host::SavedFile;
use crate::ui::markup::{block, button, text};
use crate::ui::scene::Scene;
use crate::ui::state::Keeping;

/// The ways out of the page, and the keys of their words.
const ERRANDS: [(Errand, &str); 2] =
    [(Errand::CopyLink, "rest.copy_link"), (Errand::Save(SavedFile::Answers), "rest.save_answers")];

/// What the result can be saved as, and the keys of their words.
const RESULTS: [(Errand, &str); 3] = [
    (Errand::Save(SavedFile::ReportMarkdown), "rest.save_markdown"),
    (Errand::Save(SavedFile::ReportCsv), "rest.save_csv"),
    (Errand::Save(SavedFile::ReportJson), "rest.save_json"),
];

/// How many problems of a file are told: it is damaged or another, and nobody mends it line by line.
const PROBLEMS_MAX: usize = 5;

/// Link, file and paper.
pub fn take_along(scene: &Scene) -> Html {
    let errand = |(errand, key): (Errand, &str)| button(scene, "plain", scene.say(key), Action::Want(errand));
    let is_blank = *scene.answers() == Answers::none(scene.decision());
    let print = if is_blank { "rest.print_blank" } else { "rest.print" };
    let mut ways: Vec<Html> = ERRANDS.map(errand).into();
    ways.push(errand((Errand::Print, print)));
    ways.push(html! {
        <label class="plain file">
            { scene.say("rest.open_answers") }
            <input type="file" accept=".json,application/json" />
        </label>
    });
    block(
        "section",
        "taking",
        vec![
            scene.text("h3", "section-title", "rest.take_heading"),
            scene.text("p", "hint", "rest.take_lead"),
            block("div", "ways", ways),
            html! { <div role="status">{ not_kept(scene) }{ for word(scene) }</div> },
            results(scene, errand),
            on_paper(scene),
        ],
    )
}

/// The result in files, once there is one.
fn results(scene: &Scene, errand: impl Fn((Errand, &str)) -> Html) -> Html {
    if !scene.is_full() {
        return Html::default();
    }
    html! {
        <div class="ways" role="group" aria-labelledby="save-result">
            <span class="hint" id="save-result">{ scene.say("rest.save_result") }</span>
            { for RESULTS.map(errand) }
        </div>
    }
}

/// What is printed, once there is an answer.
fn on_paper(scene: &Scene) -> Html {
    let opened = scene.say("rest.given_heading");
    let said = scene.is_full().then(|| scene.copy().fill("rest.print_lead", &[("opened", &opened)]));
    said.map(|said| text("p", "hint", said)).unwrap_or_default()
}

/// That the browser does not do what the page asks of it.
fn not_kept(scene: &Scene) -> Html {
    match scene.state.keeping {
        Keeping::Refused => scene.text("p", "", "rest.not_kept"),
        Keeping::Yes | Keeping::No => Html::default(),
    }
}

/// That a link or file was refused, and why.
pub fn refused(scene: &Scene, problems: &[String]) -> Html {
    let said = problems.iter().take(PROBLEMS_MAX).map(|problem| text("p", "", problem.clone()));
    let lead = text("strong", "", scene.say("rest.not_opened"));
    block("div", "wrong", [lead].into_iter().chain(said).collect())
}

/// What became of the last of them.
fn word(scene: &Scene) -> Vec<Html> {
    match scene.state.word.as_deref() {
        None => Vec::new(),
        Some(Word::LinkCopied) => vec![scene.text("p", "", "rest.link_copied")],
        Some(Word::Saved) => vec![scene.text("p", "", "rest.saved")],
        Some(Word::Opened) => {
            let undo = scene
                .state
                .is_set_aside()
                .then(|| button(scene, "plain", scene.say("page.undo"), Action::TakeBack));
            vec![scene.text("p", "", "page.opened"), undo.unwrap_or_default()]
        }
        Some(Word::LinkToCopy(link)) => {
            let field = html! {
                <input type="text" class="link" readonly=true aria-label={scene.say("rest.copy_link")}
                    value={link.clone()} />
            };
            vec![scene.text("p", "", "rest.link_to_copy"), field]
        }
        Some(Word::NotOpened(problems)) => vec![refused(scene, problems)],
        Some(Word::NotJoined(_) | Word::JoinedBefore | Word::Parted(..) | Word::Dropped(..)) => Vec::new(),
    }
}
