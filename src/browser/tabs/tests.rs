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

#[wasm_bindgen_test]
async fn one_writes_and_the_next_follows_until_it_goes() {
    let (first_heard, first_ear) = ear();
    let (second_heard, second_ear) = ear();
    let first = claim("lock-test", first_ear);
    sleep(50).await;
    let second = claim("lock-test", second_ear);
    sleep(50).await;
    assert_eq!(*first_heard.borrow(), [Role::Writer]);
    assert_eq!(*second_heard.borrow(), [Role::Follower]);
    drop(first);
    sleep(50).await;
    assert_eq!(second.role(), Role::Writer);
    assert_eq!(*second_heard.borrow(), [Role::Follower, Role::Writer]);
}

#[wasm_bindgen_test]
async fn taking_over_tells_the_other_which_queues_again() {
    let (first_heard, first_ear) = ear();
    let (second_heard, second_ear) = ear();
    let _first = claim("steal-test", first_ear);
    sleep(50).await;
    let second = claim("steal-test", second_ear);
    sleep(50).await;
    second.take_over();
    sleep(50).await;
    assert_eq!(*first_heard.borrow(), [Role::Writer, Role::Follower]);
    assert_eq!(*second_heard.borrow(), [Role::Follower, Role::Writer]);
    drop(second);
    sleep(50).await;
    assert_eq!(
        *first_heard.borrow(),
        [Role::Writer, Role::Follower, Role::Writer]
    );
}

#[wasm_bindgen_test]
async fn a_claim_given_up_while_waiting_never_writes() {
    let (heard, hears) = ear();
    let first = claim("given-up-test", |_| ());
    sleep(30).await;
    let second = claim("given-up-test", hears);
    sleep(30).await;
    drop(second);
    drop(first);
    sleep(30).await;
    assert_eq!(*heard.borrow(), [Role::Follower]);
    let third = claim("given-up-test", |_| ());
    sleep(30).await;
    assert_eq!(third.role(), Role::Writer);
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
    sleep(50).await;
    assert_eq!(*heard.borrow(), [Message::Changed, Message::Lock]);
}
