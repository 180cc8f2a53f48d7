// The first questions as a page of SurveyJS, in its own looks; the verdict stands below the form and is
// written anew whenever an answer changes.

import { Model } from "survey-core";
import { renderSurvey } from "survey-js-ui";
import { gut, labels, lead, quick, title, ways } from "questions";
import { verdict } from "./verdict.js";
import "survey-core/survey-core.fontless.min.css";

const byGut = {
    type: "radiogroup",
    name: "gut",
    title: gut.question,
    choices: gut.choices.map(({ id, label }) => ({ value: id, text: label })),
};

const rated = ({ id, name, about }) => ({
    type: "rating",
    name: id,
    title: name,
    description: about,
    displayMode: "buttons",
    rateValues: quick.ratings.map(({ rating, label }) => ({ value: rating, text: label })),
    minRateDescription: quick.low,
    maxRateDescription: quick.high,
});

const survey = new Model({
    title,
    description: lead,
    showNavigationButtons: false,
    pages: [
        {
            elements: [
                byGut,
                { type: "panel", title: quick.heading, description: quick.question, elements: ways.map(rated) },
            ],
        },
    ],
});

const main = document.querySelector("main");
const form = document.createElement("div");
const heading = document.createElement("h2");
heading.textContent = labels.answer;
const headline = document.createElement("p");
headline.className = "headline";
const say = () => {
    headline.textContent = verdict(survey.data);
};
say();
main.append(form, heading, headline);
survey.onValueChanged.add(say);
renderSurvey(survey, form);
