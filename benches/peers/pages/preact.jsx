// The first questions as a page of Preact: what a page of ours weighs is held against this.

import { render } from "preact";
import { useState } from "preact/hooks";
import { gut, labels, lead, quick, title, ways } from "questions";
import { verdict } from "./verdict.js";
import "./preact.css";

const Radio = ({ name, label, isChosen, onChoose }) => (
    <label>
        <input type="radio" name={name} checked={isChosen} onChange={onChoose} />
        <span>{label}</span>
    </label>
);

const Gut = ({ chosen, onChoose }) => (
    <fieldset>
        <legend>{gut.question}</legend>
        <div class="choices">
            {gut.choices.map(({ id, label }) => (
                <Radio name="gut" label={label} isChosen={chosen === id} onChoose={() => onChoose(id)} />
            ))}
        </div>
    </fieldset>
);

const Way = ({ way, chosen, onChoose }) => (
    <fieldset>
        <legend>{way.name}</legend>
        <p>{way.about}</p>
        <div class="scale">
            <span>{quick.low}</span>
            {quick.ratings.map(({ rating, label }) => (
                <Radio name={way.id} label={label} isChosen={chosen === rating} onChoose={() => onChoose(rating)} />
            ))}
            <span>{quick.high}</span>
        </div>
    </fieldset>
);

const Page = () => {
    const [byGut, chooseByGut] = useState();
    const [ratings, rate] = useState({});
    return (
        <article>
            <h1>{title}</h1>
            <p>{lead}</p>
            <Gut chosen={byGut} onChoose={chooseByGut} />
            <h2>{quick.heading}</h2>
            <p>{quick.question}</p>
            {ways.map((way) => (
                <Way
                    way={way}
                    chosen={ratings[way.id]}
                    onChoose={(rating) => rate((before) => ({ ...before, [way.id]: rating }))}
                />
            ))}
            <section aria-live="polite">
                <h2>{labels.answer}</h2>
                <p class="headline">{verdict(ratings)}</p>
            </section>
        </article>
    );
};

render(<Page />, document.querySelector("main"));
