//! Two claims in one page stand for two tabs: the browser queues them alike.

use super::*;
use crate::browser::clock::sleep;
use wasm_bindgen_test::wasm_bindgen_test;

type Heard<T> = Rc<RefCell<Vec<T>>>;

fn ear<T: 'static>() -> (Heard<T>, impl Fn(T) + 'static) {
    let heard = Heard::default();
    let hears = Rc::clone(&heard);
    (heard, move |what| hears.borrow_mut().push(what))
}

/// Waits until something holds, however busy the machine is.
async fn until(holds: impl Fn() -> bool) {
    for _ in 0..2_000 {
        if holds() {
            return;
        }
        sleep(10).await;
    }
    panic!("it does not hold after twenty seconds");
}

/// Waits until so many things were heard.
async fn until_heard<T>(heard: &Heard<T>, count: usize) {
    until(|| heard.borrow().len() >= count).await;
}

#[wasm_bindgen_test]
async fn one_writes_and_the_next_follows_until_it_goes() {
    let (first_heard, first_ear) = ear();
    let (second_heard, second_ear) = ear();
    let first = claim("lock-test", first_ear);
    until_heard(&first_heard, 1).await;
    let second = claim("lock-test", second_ear);
    until_heard(&second_heard, 1).await;
    assert_eq!(*first_heard.borrow(), [Role::Writer]);
    assert_eq!(*second_heard.borrow(), [Role::Follower]);
    drop(first);
    until(|| second.role() == Role::Writer).await;
    assert_eq!(*second_heard.borrow(), [Role::Follower, Role::Writer]);
}

#[wasm_bindgen_test]
async fn taking_over_tells_the_other_which_queues_again() {
    let (first_heard, first_ear) = ear();
    let (second_heard, second_ear) = ear();
    let _first = claim("steal-test", first_ear);
    until_heard(&first_heard, 1).await;
    let second = claim("steal-test", second_ear);
    until_heard(&second_heard, 1).await;
    second.take_over();
    until_heard(&first_heard, 2).await;
    until_heard(&second_heard, 2).await;
    assert_eq!(*first_heard.borrow(), [Role::Writer, Role::Follower]);
    assert_eq!(*second_heard.borrow(), [Role::Follower, Role::Writer]);
    drop(second);
    until_heard(&first_heard, 3).await;
    assert_eq!(
        *first_heard.borrow(),
        [Role::Writer, Role::Follower, Role::Writer]
    );
}

#[wasm_bindgen_test]
async fn a_claim_given_up_while_waiting_never_writes() {
    let (heard, hears) = ear();
    let first = claim("given-up-test", |_| ());
    until(|| first.role() == Role::Writer).await;
    let second = claim("given-up-test", hears);
    until_heard(&heard, 1).await;
    drop(second);
    drop(first);
    // The browser hands the lock on in the order of the queue: when the third has it, the second had its turn.
    let third = claim("given-up-test", |_| ());
    until(|| third.role() == Role::Writer).await;
    assert_eq!(*heard.borrow(), [Role::Follower]);
}

#[wasm_bindgen_test]
async fn only_the_two_words_are_heard() {
    let (heard, hears) = ear();
    let _ear = Line::open("line-test", hears).expect("this browser has channels");
    let mouth = Line::open("line-test", |_| ()).expect("this browser has channels");
    mouth
        .channel
        .post_message(&JsValue::from_str("{\"people\":[]}"))
        .expect("sent");
    mouth.channel.post_message(&Object::new()).expect("sent");
    mouth.say(Message::Changed);
    mouth.say(Message::Lock);
    // What is sent first comes first.
    until_heard(&heard, 2).await;
    assert_eq!(*heard.borrow(), [Message::Changed, Message::Lock]);
}
